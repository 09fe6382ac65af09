package cn.tidu.files.imports;

import cn.tidu.facts.park.ParkAttribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The figures a row of a park committee's file tells (园区填报的要素、准入标准与价格): one column for each attribute, and one for the
 * day they tell of.
 *
 * @param figures {@code attribute=value}, in Tidu's unit
 * @param asOf the day, null if the row does not say
 */
record ParkFactCells(List<String> figures, LocalDate asOf) {
    /** The field of the day in {@code import-fields.csv}. */
    private static final String DAY = "factsAsOf";

    private static final ParkFactCells NONE = new ParkFactCells(List.of(), null);

    static ParkFactCells read(Cells cells) {
        if (!cells.has(DAY)
                && Arrays.stream(ParkAttribute.values()).noneMatch(attribute -> cells.has(attribute.code()))) {
            return NONE;
        }
        List<String> figures = new ArrayList<>();
        for (ParkAttribute attribute : ParkAttribute.values()) {
            cells.number(attribute.code()).ifPresent(value -> figures.add(attribute.code() + "=" + value));
        }
        Optional<String> text = cells.text(DAY);
        Optional<LocalDate> day = text.flatMap(DateText::read).map(DateText::day);
        if (text.isPresent() && day.isEmpty()) {
            cells.problem(DAY, "“%s”应为 2026-05-01 之类的日期 / must be a date".formatted(text.get()));
        }
        return new ParkFactCells(figures, day.orElse(null));
    }

    /** The figure of an attribute, in its unit. */
    Optional<Double> value(ParkAttribute attribute) {
        String key = attribute.code() + "=";
        return figures.stream()
                .filter(figure -> figure.startsWith(key))
                .map(figure -> Double.valueOf(figure.substring(key.length())))
                .findFirst();
    }
}
