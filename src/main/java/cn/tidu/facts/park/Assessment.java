package cn.tidu.facts.park;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A yearly assessment of a provincial transfer park (省产业园年度考核评价), as it was published.
 *
 * @param year the year assessed
 * @param grade the grade in the words of the circular
 */
public record Assessment(int year, String grade) {
    /**
     * How a grade counts, 0 to 1. The grades are those of the circulars (优秀, 达标, 不达标, 黄牌); the figures are Tidu's own
     * convention. 不达标 suspends the province's support for the park (2015年度考评通报), so it counts nothing.
     */
    private static final Map<String, Double> GRADES =
            Map.of("优秀", 1.0, "良好", 0.8, "达标", 0.6, "合格", 0.6, "不达标", 0.0, "黄牌", 0.0);

    /** Reads {@code 2015:优秀}. */
    static Assessment of(String text) {
        String[] parts = text.split(":", 2);
        return new Assessment(Integer.parseInt(parts[0].strip()), parts[1].strip());
    }

    /** How the grade counts; empty for a word that is no grade. */
    public Optional<Double> value() {
        return Optional.ofNullable(GRADES.get(grade));
    }

    /** Whether the result was out on a day: those on record were published by October of the next year. */
    public boolean knownOn(LocalDate day) {
        return !day.isBefore(LocalDate.of(year + 1, 11, 1));
    }
}
