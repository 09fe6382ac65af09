package cn.tidu.matching.whynot;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.matching.given.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/**
 * The smallest change of a need that does something (需求的最小改动): outward from the need of now through the areas of the park and its rivals and a
 * scale of round numbers, then by halving between the last number that does not and the first that does. Exact where what is
 * wanted is monotone in the need, as a hard rule is; an interval narrower than the scale can be missed. Asking for less never
 * brings a new hard rule.
 */
final class NeedChange {
    private static final int HALVINGS = 20;
    private static final double LEAST = 0.01;
    private static final double MOST = 1e6;

    private final Figure need;
    private final Enterprise firm;
    private final OptionalDouble now;
    private final TreeSet<Double> scale = new TreeSet<>();

    NeedChange(Figure need, Question question, Trials trials) {
        this.need = need;
        this.firm = question.enterprise();
        this.now = firm.number(need);
        for (double decade = LEAST; decade < MOST; decade *= 10) {
            for (double step : new double[] {1, 2, 5}) {
                scale.add(decade * step);
            }
        }
        if (need == Figure.LAND) {
            trials.parks().forEach(park -> park.areaHa().ifPresent(area -> {
                scale.add(area);
                scale.add(area * 1.001);
            }));
        }
    }

    /** The need nearest to the one of now, or the least when none is given, with which a test passes. */
    OptionalDouble nearest(DoublePredicate passes) {
        Optional<Double> above = outward(now.isPresent() ? scale.tailSet(now.getAsDouble(), false) : scale, passes);
        Optional<Double> below = now.isPresent()
                ? outward(scale.headSet(now.getAsDouble(), false).descendingSet(), passes)
                : Optional.empty();
        return java.util.stream.Stream.of(above, below)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(value -> Math.abs(value - now.orElse(0))))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The greatest need below the one of now with which a test passes that a smaller need never fails. */
    OptionalDouble greatestBelow(DoublePredicate passes) {
        if (now.isEmpty() || !passes.test(0)) {
            return OptionalDouble.empty();
        }
        return halve(now.getAsDouble(), 0, passes);
    }

    private Optional<Double> outward(Iterable<Double> numbers, DoublePredicate passes) {
        double last = now.orElse(0);
        for (double number : numbers) {
            if (passes.test(number)) {
                OptionalDouble bound = halve(last, number, passes);
                return bound.isPresent() ? Optional.of(bound.getAsDouble()) : Optional.empty();
            }
            last = number;
        }
        return Optional.empty();
    }

    /** Halves between a number that fails and one that passes, and rounds to one that passes. */
    private static OptionalDouble halve(double fails, double passing, DoublePredicate passes) {
        double out = fails;
        double in = passing;
        for (int i = 0; i < HALVINGS && Math.abs(out - in) > 1e-4 * Math.max(LEAST, Math.abs(in)); i++) {
            double middle = (out + in) / 2;
            if (passes.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return OptionalDouble.of(Rounding.near(in, passes));
    }

    /** The change in words. */
    Change change(double to, List<String> lifts, Optional<Trials.Place> place) {
        String zh = now.isPresent()
                ? "需要的%s由 %s %s改为 %s %s"
                        .formatted(need.nameZh(), number(now.getAsDouble()), need.unitZh(), number(to), need.unitZh())
                : "写明需要的%s为 %s %s".formatted(need.nameZh(), number(to), need.unitZh());
        String en = now.isPresent()
                ? "with %s %s of %s needed instead of %s"
                        .formatted(number(to), need.unitEn(), need.nameEn(), number(now.getAsDouble()))
                : "with a stated need of %s %s of %s".formatted(number(to), need.unitEn(), need.nameEn());
        return new Change(
                need.field(),
                null,
                now.isPresent() ? now.getAsDouble() : null,
                to,
                need.unitEn(),
                null,
                null,
                null,
                false,
                lifts,
                place.map(Trials.Place::rank).orElse(null),
                place.map(Trials.Place::score).orElse(null),
                zh + Outcome.zh(lifts, place),
                en + Outcome.en(lifts, place));
    }

    Enterprise firmWith(double value) {
        return firm.but().number(need, value).make();
    }

    private static String number(double value) {
        return Rounding.plain(value);
    }
}
