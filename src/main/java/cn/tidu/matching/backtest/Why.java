package cn.tidu.matching.backtest;

import cn.tidu.matching.judge.Exclusion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a true destination does not rank first (未居首位的原因), in one sentence. */
final class Why {
    private static final int MOST_GAPS = 2;
    /** Differences that round to nothing are not told. */
    private static final double LEAST_POINTS = 0.005;

    private Why() {}

    static String chinese(Outcome outcome) {
        if (isFirst(outcome)) {
            return "";
        }
        String excluded = outcome.excludedBy().stream()
                .map(Exclusion::reason)
                .map(text -> text.zh())
                .distinct()
                .collect(Collectors.joining("；"));
        String out = excluded.isEmpty() ? "" : "承接地被硬性规则排除：" + excluded;
        if (outcome.own().isEmpty()) {
            return out.isEmpty() ? "承接地当时没有园区可排" : out;
        }
        Outcome.Place own = outcome.own().get();
        Outcome.Place top = outcome.top().orElseThrow();
        String behind = String.format(
                Locale.ROOT,
                "首位 %s·%s %.3f，实际 %s %.3f%s",
                top.city(),
                top.park(),
                top.score(),
                own.park(),
                own.score(),
                gaps(outcome, true));
        return out.isEmpty() ? behind : out + "；" + behind;
    }

    static String english(Outcome outcome) {
        if (isFirst(outcome)) {
            return "";
        }
        String excluded = outcome.excludedBy().stream()
                .map(Exclusion::reason)
                .map(text -> text.en())
                .distinct()
                .collect(Collectors.joining("; "));
        String out = excluded.isEmpty() ? "" : "the true destination is taken out by a hard rule: " + excluded;
        if (outcome.own().isEmpty()) {
            return out.isEmpty() ? "the true destination had no park to rank" : out;
        }
        Outcome.Place own = outcome.own().get();
        Outcome.Place top = outcome.top().orElseThrow();
        String behind = String.format(
                Locale.ROOT, "first scores %.3f, true %.3f%s", top.score(), own.score(), gaps(outcome, false));
        return out.isEmpty() ? behind : out + "; " + behind;
    }

    private static boolean isFirst(Outcome outcome) {
        return outcome.excludedBy().isEmpty()
                && outcome.odds(Method.TIDU, Scope.CITY).hit(1) == 1
                && (!outcome.countsIn(Scope.PARK)
                        || outcome.odds(Method.TIDU, Scope.PARK).hit(1) == 1);
    }

    private static String gaps(Outcome outcome, boolean chinese) {
        List<Outcome.Gap> told = outcome.gaps().stream()
                .filter(gap -> -gap.points() >= LEAST_POINTS)
                .limit(MOST_GAPS)
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        return (chinese ? "，差在" : ", behind by ")
                + told.stream()
                        .map(gap -> String.format(
                                Locale.ROOT, "%s %.3f", chinese ? gap.name() : gap.nameEn(), gap.points()))
                        .collect(Collectors.joining(chinese ? "、" : ", "));
    }
}
