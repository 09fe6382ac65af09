package cn.tidu.matching.whynot;

import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.rank.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares two ranked parks criterion by criterion (逐项比较). */
final class Losses {
    private Losses() {}

    /** All criteria, the greatest loss of the park to the first one on top. */
    static List<Explanation.Loss> of(Matcher.Candidate park, Matcher.Candidate first) {
        List<Explanation.Loss> losses = new ArrayList<>();
        Stream.concat(park.known().stream(), park.unknown().stream()).forEach(own -> {
            CriterionInfo info = own.criterion();
            Matcher.Part other = Stream.concat(first.known().stream(), first.unknown().stream())
                    .filter(part -> part.criterion().id().equals(info.id()))
                    .findFirst()
                    .orElseThrow();
            losses.add(new Explanation.Loss(
                    info.id(),
                    info.name(),
                    info.nameEn(),
                    other.contribution() - own.contribution(),
                    side(own),
                    side(other)));
        });
        losses.sort(Comparator.comparingDouble(Explanation.Loss::difference).reversed());
        return losses;
    }

    private static Explanation.Side side(Matcher.Part part) {
        return new Explanation.Side(
                part.judgement().value().isPresent() ? part.judgement().value().getAsDouble() : null,
                part.weight(),
                part.contribution(),
                part.judgement().reason().zh(),
                part.judgement().reason().en(),
                part.judgement().citations());
    }
}
