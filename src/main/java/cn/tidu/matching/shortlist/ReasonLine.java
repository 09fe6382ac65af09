package cn.tidu.matching.shortlist;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.matching.rank.Matcher.Candidate;
import cn.tidu.matching.rank.Matcher.Part;
import cn.tidu.matching.shortlist.ShortlistAnswer.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One line that says why a pair (一句理由): the criterion that contributes most, with the clause it rests on; if that criterion rests on
 * the park's record only, the clause of the next that has one.
 */
final class ReasonLine {
    private ReasonLine() {}

    static Line of(Candidate candidate) {
        List<Part> parts = candidate.known().stream()
                .sorted(Comparator.comparingDouble(Part::contribution)
                        .reversed()
                        .thenComparing(part -> part.criterion().id()))
                .toList();
        if (parts.isEmpty()) {
            return new Line(null, "各项准则都没有资料，请向园区核实", "nothing is known: ask the park", null);
        }
        Part best = parts.get(0);
        return new Line(
                best.criterion().id(),
                String.format(
                        Locale.ROOT,
                        "%s %.2f：%s",
                        best.criterion().name(),
                        value(best),
                        best.judgement().reason().zh()),
                String.format(
                        Locale.ROOT,
                        "%s %.2f: %s",
                        best.criterion().nameEn(),
                        value(best),
                        best.judgement().reason().en()),
                citation(parts));
    }

    private static double value(Part part) {
        return part.judgement().value().orElse(0);
    }

    private static Citation citation(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.judgement().citations().stream())
                .filter(citation -> "policy".equals(citation.kind()))
                .findFirst()
                .or(() -> parts.stream()
                        .flatMap(part -> part.judgement().citations().stream())
                        .findFirst())
                .orElse(null);
    }
}
