package cn.tidu.facts.park;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of all parks (园区数据集): asked for by park, attribute and day. Immutable. */
public final class ParkFacts {
    private final Map<String, List<ParkFact>> byPark;

    /** Of several figures for one attribute and day the later in order wins. */
    public ParkFacts(Collection<ParkFact> facts) {
        byPark = facts.stream().collect(Collectors.groupingBy(ParkFact::parkId));
    }

    /** No figures at all. */
    public static ParkFacts none() {
        return new ParkFacts(List.of());
    }

    /** Every figure of a park, in order. */
    public List<ParkFact> of(String parkId) {
        return byPark.getOrDefault(parkId, List.of());
    }

    /** The latest figure that was known on a day. */
    public Optional<ParkFact> find(String parkId, ParkAttribute attribute, LocalDate day) {
        return of(parkId).stream()
                .filter(fact -> fact.attribute() == attribute && !fact.asOf().isAfter(day))
                .reduce((a, b) -> b.asOf().isBefore(a.asOf()) ? a : b);
    }

    /** The latest day that any figure of a park tells of, up to a day. */
    public Optional<LocalDate> latest(String parkId, LocalDate day) {
        return of(parkId).stream()
                .map(ParkFact::asOf)
                .filter(asOf -> !asOf.isAfter(day))
                .max(Comparator.naturalOrder());
    }
}
