package cn.tidu.facts.guidance;

import cn.tidu.facts.source.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One rule of a policy document (指导规则): who, to where, which industries, under which clause, in whose words.
 *
 * @param id stable id
 * @param document the document
 * @param clause clause as collected
 * @param clauseLabel clause as a planner writes it after the number
 * @param kind kind of rule
 * @param quote exact words of the document
 * @param sources origin regions: GB/T 2260 codes, zone names, {@code GD} for the province; empty: any
 * @param targets host regions in the same form
 * @param targetParks ids of the parks the clause names
 * @param targetKinds kinds of parks the clause speaks of
 * @param words industries in the document's words
 * @param codes GB/T 4754-2017 codes of those words
 * @param stages transfer stages concerned; empty: any
 * @param conditions properties of the firm the rule depends on
 * @param selection whether it bears on which park a firm should choose; else it is context
 * @param confidence of the row
 * @param note remark in Chinese
 * @param noteEn remark in English
 * @param source address of the text; begins with 用户导入 where a user imported the rule
 */
public record Rule(
        String id,
        GuidanceDocument document,
        String clause,
        String clauseLabel,
        RuleKind kind,
        String quote,
        List<String> sources,
        List<String> targets,
        List<String> targetParks,
        List<String> targetKinds,
        List<String> words,
        List<String> codes,
        List<String> stages,
        List<String> conditions,
        boolean selection,
        Confidence confidence,
        Optional<String> note,
        Optional<String> noteEn,
        String source) {
    private static final String IMPORTED = "用户导入：";

    /** {@code import} if a user imported the rule, {@code gis-data} if it is of Tidu's own data. */
    public String dataset() {
        return source.startsWith(IMPORTED) ? "import" : "gis-data";
    }

    public Status statusOn(LocalDate day) {
        return document.statusOn(day);
    }

    /** Document number and clause, as cited in a sentence. */
    public String cited() {
        return document.shortName() + clauseLabel;
    }
}
