package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.Assessment;
import cn.tidu.facts.park.Park;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Standing of the park (园区地位). Influence: positive. {@code (0.5 kind + 0.3 level + 0.2 grade) × confidence × freshness}. Level
 * counts 1 national, 0.8 provincial, 0.4 other; the grade is that of the last yearly assessment known on the day (see {@link
 * Assessment}). Without a grade on record the other two share its part: a provincial transfer park is assessed every year, so its
 * grade is open; other parks are not. Freshness is 1, or the convention {@code standing.stale-factor} when the record is older
 * than {@code standing.stale-years} or bears no date; a stale record is open upwards, as if it were confirmed. The shares are Tidu's own convention.
 */
public final class StandingCriterion implements Criterion {
    private static final double KIND_SHARE = 0.5;
    private static final double LEVEL_SHARE = 0.3;
    private static final double GRADE_SHARE = 0.2;

    @Override
    public String id() {
        return "standing";
    }

    @Override
    public Judgement judge(Case matchCase) {
        Park park = matchCase.park();
        Optional<Assessment> last = lastAssessment(park, matchCase.day());
        Optional<Double> grade = last.flatMap(Assessment::value);
        Freshness freshness = Freshness.of(matchCase);
        double factor = park.confidence().factor() * freshness.factor();
        double base = KIND_SHARE * park.kind().standing() + LEVEL_SHARE * level(park.level());
        double value = grade.map(g -> base + GRADE_SHARE * g).orElse(base / (KIND_SHARE + LEVEL_SHARE)) * factor;
        Judgement judgement = Judgement.known(
                        value, reason(park, last, freshness), List.of(Citation.ofRecord(park, record(park, last))))
                .from(inputs(park, last, freshness));
        boolean open = grade.isEmpty() && park.isTransferPark();
        double least = open ? base * factor : value;
        double most = (open ? (base + GRADE_SHARE) * factor : value) / freshness.factor();
        return judgement.between(least, most).ask(asks(freshness, open));
    }

    private static Optional<Assessment> lastAssessment(Park park, LocalDate day) {
        return park.assessments().stream()
                .filter(assessment ->
                        assessment.knownOn(day) && assessment.value().isPresent())
                .max(Comparator.comparingInt(Assessment::year));
    }

    private static List<Ask> asks(Freshness freshness, boolean grade) {
        List<Ask> asks = new ArrayList<>();
        if (grade) {
            asks.add(new Ask(
                    "assessment",
                    new Text("最近一次省产业园考核评价是什么等次？", "Which grade did the park get in its last yearly assessment?")));
        }
        if (freshness.stale()) {
            asks.add(new Ask(
                    "recorded",
                    new Text("园区资料是否仍然有效？请给出最新资料及日期", "Does the record still hold? Give the latest one and its day")));
        }
        return asks;
    }

    private static String record(Park park, Optional<Assessment> last) {
        return "类别：%s；级别：%s%s"
                .formatted(
                        park.kind().nameZh(),
                        levelName(park.level()),
                        last.map(a -> String.format(Locale.ROOT, "；%d年度考核：%s", a.year(), a.grade()))
                                .orElse(""));
    }

    private static Text reason(Park park, Optional<Assessment> last, Freshness freshness) {
        String gradeZh = last.map(a -> String.format(
                        Locale.ROOT,
                        "%d年度考核%s（%.1f）",
                        a.year(),
                        a.grade(),
                        a.value().orElse(0.0)))
                .orElse(park.isTransferPark() ? "考核等次没有资料" : "不在省产业园考核之列");
        String gradeEn = last.map(a -> String.format(
                        Locale.ROOT,
                        "assessed %s for %d (%.1f)",
                        a.grade(),
                        a.year(),
                        a.value().orElse(0.0)))
                .orElse(park.isTransferPark() ? "no assessment on record" : "not among the parks assessed");
        return new Text(
                String.format(
                        Locale.ROOT,
                        "%s（%.1f），%s（%.1f），%s，资料把握 %s（×%.1f），%s",
                        park.kind().nameZh(),
                        park.kind().standing(),
                        levelName(park.level()),
                        level(park.level()),
                        gradeZh,
                        confidenceName(park),
                        park.confidence().factor(),
                        freshness.text().zh()),
                String.format(
                        Locale.ROOT,
                        "%s (%.1f), %s level (%.1f), %s, record of %s confidence (×%.1f), %s",
                        park.kind().nameEn(),
                        park.kind().standing(),
                        park.level(),
                        level(park.level()),
                        gradeEn,
                        park.confidence().code(),
                        park.confidence().factor(),
                        freshness.text().en()));
    }

    private static List<Input> inputs(Park park, Optional<Assessment> last, Freshness freshness) {
        return Stream.of(
                        Input.number("类别", "kind", park.kind().standing(), null, Input.CONVENTION),
                        Input.number("级别", "level", level(park.level()), null, Input.CONVENTION),
                        last.map(a -> Input.number(
                                        a.year() + "年度考核等次",
                                        "grade for " + a.year(),
                                        a.value().orElse(0.0),
                                        null,
                                        "考评通报（见园区资料）；折算为 Tidu 约定"))
                                .orElseGet(() -> Input.notKnown("考核等次", "grade", null, "园区资料")),
                        Input.number("资料把握", "confidence", park.confidence().factor(), null, "园区资料"),
                        freshness
                                .recorded()
                                .map(day -> Input.word("资料日期", "day of the record", day.toString(), "园区资料"))
                                .orElseGet(() -> Input.notKnown("资料日期", "day of the record", null, "园区资料")),
                        Input.number("资料新旧", "freshness", freshness.factor(), null, Input.CONVENTION))
                .toList();
    }

    private static double level(String level) {
        return switch (level) {
            case "national" -> 1;
            case "provincial" -> 0.8;
            default -> 0.4;
        };
    }

    private static String levelName(String level) {
        return switch (level) {
            case "national" -> "国家级";
            case "provincial" -> "省级";
            default -> "其他";
        };
    }

    private static String confidenceName(Park park) {
        return switch (park.confidence()) {
            case HIGH -> "高";
            case MEDIUM -> "中";
            case LOW -> "低";
        };
    }
}
