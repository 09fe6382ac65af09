package cn.tidu.files.imports;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.guidance.RuleCondition;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.ParkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cells of a guidance rule that hold words of a closed list (规则的词表), by code or by Chinese name. */
final class GuidanceCells {
    private GuidanceCells() {}

    static Optional<String> needed(Cells cells, String field, String what) {
        Optional<String> text = cells.text(field);
        if (text.isEmpty()) {
            cells.problem(field, "缺少" + what + " is missing");
        }
        return text;
    }

    static String kind(Cells cells) {
        Optional<String> text = cells.text("kind");
        for (RuleKind kind : RuleKind.values()) {
            if (text.filter(t -> t.equalsIgnoreCase(kind.code()) || t.equals(kind.nameZh()))
                    .isPresent()) {
                return kind.code();
            }
        }
        cells.problem(
                "kind",
                "“%s”不是规则类别，可用：%s / is no kind of rule"
                        .formatted(
                                text.orElse(""),
                                Arrays.stream(RuleKind.values())
                                        .map(kind -> kind.nameZh() + " " + kind.code())
                                        .collect(Collectors.joining("、"))));
        return "";
    }

    static List<String> parkKinds(Cells cells) {
        return each(
                cells,
                "parkKinds",
                GuidanceCells::parkKind,
                "园区类别",
                Arrays.stream(ParkKind.values()).map(ParkKind::nameZh).toList());
    }

    private static Optional<String> parkKind(String text) {
        return Arrays.stream(ParkKind.values())
                .filter(kind -> kind.code().equals(text) || kind.nameZh().equals(text))
                .map(ParkKind::code)
                .findFirst();
    }

    /** Stages of a transfer, and {@code hq} (总部) for rules that keep or draw headquarters. */
    static List<String> stages(Cells cells) {
        List<String> known = new ArrayList<>(List.of("hq"));
        Arrays.stream(Stage.values()).map(Stage::code).forEach(known::add);
        return each(
                cells,
                "stages",
                text -> text.matches("hq|总部")
                        ? Optional.of("hq")
                        : Stage.find(text).map(Stage::code),
                "转移环节",
                known);
    }

    static List<String> conditions(Cells cells) {
        return each(
                cells,
                "conditions",
                text -> RuleCondition.find(text).map(RuleCondition::code),
                "适用条件",
                Arrays.stream(RuleCondition.values())
                        .map(condition -> condition.nameZh() + " " + condition.code())
                        .toList());
    }

    private static List<String> each(
            Cells cells, String field, Function<String, Optional<String>> code, String what, List<String> known) {
        List<String> codes = new ArrayList<>();
        for (String text : cells.words(field)) {
            code.apply(text)
                    .ifPresentOrElse(
                            codes::add,
                            () -> cells.problem(
                                    field,
                                    "“%s”不是%s，可用：%s / is not one of these"
                                            .formatted(text, what, String.join("、", known))));
        }
        return codes.stream().distinct().toList();
    }

    /** Whether a rule bears on the choice of a park; null if the file does not say. */
    static String role(Cells cells) {
        Optional<String> text = cells.text("role").map(said -> said.toLowerCase(Locale.ROOT));
        return switch (text.orElse("")) {
            case "" -> null;
            case "selection", "选园", "参与匹配" -> "selection";
            case "context", "背景", "仅供查阅" -> "context";
            default -> {
                cells.problem("role", "“%s”应为 选园 或 背景 / must be selection or context".formatted(text.get()));
                yield null;
            }
        };
    }
}
