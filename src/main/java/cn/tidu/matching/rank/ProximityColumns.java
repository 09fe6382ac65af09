package cn.tidu.matching.rank;

import cn.tidu.facts.road.Travel;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Journeys;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.ProximityCriterion;
import cn.tidu.matching.judge.Whereabouts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Columns of {@link ProximityCriterion}: one for every set of journeys; firms of one place are asked about with the same set. */
final class ProximityColumns implements ColumnSource {
    /** As many as {@code Distances} keeps: a set of journeys takes far more room than its column. */
    private static final int KEPT = 512;

    private final List<String> parks;
    private final double[] error;
    private final Cache<Key, Column> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Known by identity: to compare all distances would cost more than to work the column out. */
    private record Key(Map<String, Double> distancesKm, Map<String, Travel> byRoad, double ideal) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && distancesKm == key.distancesKm
                    && byRoad == key.byRoad
                    && ideal == key.ideal;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(distancesKm) + System.identityHashCode(byRoad);
        }
    }

    ProximityColumns(Ground ground) {
        Catalogue catalogue = ground.catalogue();
        this.parks = catalogue.parks().stream().map(park -> park.id()).toList();
        this.error = catalogue.parks().stream()
                .mapToDouble(park -> Travel.byDistance(Whereabouts.errorKm(park, catalogue.regions()))
                        .minutes())
                .toArray();
    }

    @Override
    public Column of(FirmView firm, DayTable day) {
        Question question = firm.question();
        Journeys journeys = question.journeys();
        Key key = new Key(question.distancesKm(), journeys.byRoad(), journeys.idealMinutes());
        return kept.get(key, wanted -> column(question));
    }

    private Column column(Question question) {
        double ideal = question.journeys().idealMinutes();
        Column.Maker maker = new Column.Maker(error.length);
        for (int i = 0; i < error.length; i++) {
            Double km = question.distancesKm().get(parks.get(i));
            Optional<Travel> travel =
                    question.journeys().to(parks.get(i), km == null ? OptionalDouble.empty() : OptionalDouble.of(km));
            if (travel.isPresent()) {
                double minutes = travel.get().minutes();
                double value = ProximityCriterion.value(minutes, ideal);
                maker.known(
                        i,
                        value,
                        error[i] == 0 ? value : ProximityCriterion.value(minutes + error[i], ideal),
                        error[i] == 0 ? value : ProximityCriterion.value(Math.max(0, minutes - error[i]), ideal));
            }
        }
        return maker.make();
    }
}
