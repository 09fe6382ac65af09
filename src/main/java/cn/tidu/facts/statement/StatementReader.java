package cn.tidu.facts.statement;

import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a park states and what a planner decides (园区自报、核定) out of requests; every fault at once. */
final class StatementReader {
    /** No figure of a park comes near; larger ones are slips of the unit. */
    private static final double MOST = 1e9;

    static final int LONGEST = 500;

    private StatementReader() {}

    /**
     * Figures of one day and source.
     *
     * @param asOf the day they tell of
     * @param source on what they are based
     */
    record Stated(LocalDate asOf, String source, List<Figure> figures) {}

    /**
     * One of them.
     *
     * @param value in the attribute's unit
     */
    record Figure(ParkAttribute attribute, double value) {}

    /**
     * A planner's decision.
     *
     * @param reason of a refusal; may be empty where it is accepted
     */
    record Decision(boolean accepted, String reason) {}

    static Stated stated(JsonNode json, LocalDate today) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(json, "", faults);
        body.require("asOf");
        body.require("source");
        body.require("figures");
        Optional<LocalDate> asOf = body.date("asOf");
        if (asOf.filter(today::isBefore).isPresent()) {
            faults.content("/asOf", "数据日期不能晚于今天 / must not be after today");
        }
        Optional<String> source = limited(body, "source", faults);
        List<Figure> figures = figures(body, faults);
        body.rejectUnknown();
        faults.raise();
        return new Stated(asOf.orElseThrow(), source.orElseThrow(), figures);
    }

    private static List<Figure> figures(JsonFields body, Faults faults) {
        List<Figure> figures = new ArrayList<>();
        Set<ParkAttribute> seen = EnumSet.noneOf(ParkAttribute.class);
        Optional<JsonNode> list = body.node("figures");
        if (list.isPresent() && !list.get().isArray()) {
            faults.form("/figures", "应为数组 / must be an array");
        } else if (list.isPresent() && list.get().isEmpty()) {
            faults.content("/figures", "至少填一项 / give at least one");
        } else if (list.isPresent()) {
            for (int i = 0; i < list.get().size(); i++) {
                figure(JsonFields.of(list.get().get(i), "/figures/" + i, faults), faults, seen)
                        .ifPresent(figures::add);
            }
        }
        return figures;
    }

    private static Optional<Figure> figure(JsonFields one, Faults faults, Set<ParkAttribute> seen) {
        one.require("attribute");
        one.require("value");
        Optional<String> code = one.text("attribute");
        Optional<ParkAttribute> attribute = code.flatMap(ParkAttribute::find);
        if (code.isPresent() && attribute.isEmpty()) {
            faults.content(
                    one.at("attribute"),
                    "应为 %s 之一 / must be one of these"
                            .formatted(Arrays.stream(ParkAttribute.values())
                                    .map(ParkAttribute::code)
                                    .collect(Collectors.joining("、"))));
        } else if (attribute.isPresent() && !seen.add(attribute.get())) {
            faults.content(one.at("attribute"), "同一项写了两次 / is there twice");
        }
        var value = one.number("value", 0, MOST);
        one.rejectUnknown();
        return attribute.isPresent() && value.isPresent()
                ? Optional.of(new Figure(attribute.get(), value.getAsDouble()))
                : Optional.empty();
    }

    static Decision decision(JsonNode json) {
        Faults faults = new Faults();
        JsonFields body = JsonFields.of(json, "", faults);
        body.require("decision");
        Optional<String> decision = body.text("decision");
        Optional<String> reason = limited(body, "reason", faults);
        if (decision.isPresent() && !Set.of("accepted", "refused").contains(decision.get())) {
            faults.content("/decision", "应为 accepted 或 refused / must be accepted or refused");
        } else if (decision.filter("refused"::equals).isPresent() && reason.isEmpty()) {
            faults.content("/reason", "不采纳须写明理由 / a refusal needs its reason");
        }
        body.rejectUnknown();
        faults.raise();
        return new Decision("accepted".equals(decision.orElseThrow()), reason.orElse(""));
    }

    private static Optional<String> limited(JsonFields body, String name, Faults faults) {
        Optional<String> text = body.text(name);
        if (text.isPresent() && text.get().length() > LONGEST) {
            faults.content(
                    "/" + name, String.format(Locale.ROOT, "不超过 %d 个字符 / at most %d characters", LONGEST, LONGEST));
        }
        return text;
    }
}
