package cn.tidu.matching.batch;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.batch.BatchLine.GroupRefused;
import cn.tidu.matching.batch.BatchLine.Grouped;
import cn.tidu.matching.batch.BatchLine.Ranked;
import cn.tidu.matching.batch.BatchLine.Refused;
import cn.tidu.matching.group.GroupAnswer;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchAnswer.CandidateItem;
import cn.tidu.matching.reply.MatchAnswer.CriterionItem;
import cn.tidu.matching.reply.MatchAnswer.EnterpriseItem;
import cn.tidu.matching.reply.MatchAnswer.ReasonItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a result as people read it (匹配结果表的一行): a firm and a park, a group and a park, a member of a group in a park, or a
 * problem.
 *
 * @param number line of the list, null for a group
 * @param enterprise name of the firm, or of the group
 * @param park the park, null for a problem
 * @param kind 企业, 组团 or 组团成员
 */
record ResultRow(
        Integer number,
        String enterprise,
        String origin,
        String industry,
        Integer rank,
        ParkItem park,
        Double score,
        Double scoreLow,
        Double scoreHigh,
        Double confidence,
        Double distanceKm,
        String citations,
        String reasons,
        String unknown,
        String kind,
        String group,
        String problem) {

    static final List<String> HEADER = List.of(
            "行号", "企业名称", "来源地", "行业", "名次", "园区", "园区编号", "市", "县区", "得分", "得分下限", "得分上限", "已知权重占比", "直线距离公里", "位置精度",
            "经度", "纬度", "政策依据", "理由", "待核实", "类型", "组团", "问题");

    private static final String FIRM = "企业";
    private static final String GROUP = "组团";
    private static final String MEMBER = "组团成员";

    /** The rows of a line of the result. */
    static List<ResultRow> of(BatchLine line) {
        if (line instanceof Ranked ranked) {
            return ofFirm(ranked);
        }
        if (line instanceof Grouped grouped) {
            return ofGroup(grouped);
        }
        if (line instanceof Refused refused) {
            return List.of(
                    problem(refused.row(), refused.name(), FIRM, refused.group(), BatchLine.told(refused.problems())));
        }
        GroupRefused refused = (GroupRefused) line;
        return List.of(
                problem(null, "组团：" + refused.group(), GROUP, refused.group(), BatchLine.told(refused.problems())));
    }

    private static ResultRow problem(Integer number, String enterprise, String kind, String group, String what) {
        return new ResultRow(
                number, enterprise, "", "", null, null, null, null, null, null, null, "", "", "", kind, group, what);
    }

    private static List<ResultRow> ofFirm(Ranked line) {
        MatchAnswer answer = line.answer();
        if (answer.candidates().isEmpty()) {
            String why = commonest(answer.excluded().stream()
                    .flatMap(out -> out.reasons().stream())
                    .map(ReasonItem::reason));
            return List.of(problem(line.row(), line.name(), FIRM, line.group(), "没有可推荐的园区：" + why));
        }
        return answer.candidates().stream().map(there -> ofFirm(line, there)).toList();
    }

    private static String commonest(Stream<String> reasons) {
        return reasons.collect(Collectors.groupingBy(reason -> reason, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static ResultRow ofFirm(Ranked line, CandidateItem there) {
        EnterpriseItem firm = line.answer().enterprise();
        return new ResultRow(
                line.row(),
                line.name(),
                firm.origin().name(),
                industry(firm),
                there.rank(),
                there.park(),
                there.score(),
                there.scoreLow(),
                there.scoreHigh(),
                there.confidence(),
                there.distanceKm(),
                cited(there.criteria().stream().flatMap(criterion -> criterion.citations().stream())),
                reasons(there.criteria()),
                there.unknownDetails().stream()
                        .map(unknown -> unknown.name() + "：" + unknown.reason())
                        .collect(Collectors.joining("；")),
                FIRM,
                line.group(),
                "");
    }

    private static List<ResultRow> ofGroup(Grouped line) {
        GroupAnswer answer = line.answer();
        String missing = line.rowsNotRead().isEmpty()
                ? ""
                : "未计入无法理解的行："
                        + line.rowsNotRead().stream().map(String::valueOf).collect(Collectors.joining("、"));
        if (answer.candidates().isEmpty()) {
            String why = commonest(answer.excluded().stream()
                    .flatMap(out -> out.reasons().stream())
                    .map(GroupAnswer.ReasonItem::reason));
            return List.of(problem(null, called(answer), GROUP, answer.group(), "没有放得下全组的园区：" + why + "；" + missing));
        }
        List<ResultRow> rows = new ArrayList<>();
        for (GroupAnswer.CandidateItem there : answer.candidates()) {
            rows.add(ofGroup(answer, there, missing));
            there.members().forEach(member -> rows.add(ofMember(answer, there, member)));
        }
        return rows;
    }

    private static String called(GroupAnswer answer) {
        return String.format(
                Locale.ROOT, "组团：%s（%d 家）", answer.group(), answer.members().size());
    }

    private static ResultRow ofGroup(GroupAnswer answer, GroupAnswer.CandidateItem there, String missing) {
        String least = Optional.ofNullable(
                        there.members().get(there.leastMember()).name())
                .orElse(String.format(Locale.ROOT, "第 %d 家", there.leastMember() + 1));
        String together = there.together().isEmpty() ? "" : "｜合计 " + reasons(there.together());
        return new ResultRow(
                null,
                called(answer),
                "",
                "",
                there.rank(),
                there.park(),
                there.score(),
                there.scoreLow(),
                there.scoreHigh(),
                there.confidence(),
                null,
                cited(answer.basis().stream()),
                String.format(
                        Locale.ROOT,
                        "%s；最低 %.4f（%s）%s",
                        answer.aggregation().formula(),
                        there.leastScore(),
                        least,
                        together),
                "",
                GROUP,
                answer.group(),
                missing);
    }

    private static ResultRow ofMember(
            GroupAnswer answer, GroupAnswer.CandidateItem there, GroupAnswer.MemberScore member) {
        GroupAnswer.MemberItem item = answer.members().get(member.member());
        return new ResultRow(
                item.row(),
                Optional.ofNullable(member.name()).orElse(""),
                item.enterprise().origin().name(),
                industry(item.enterprise()),
                there.rank(),
                there.park(),
                member.score(),
                member.scoreLow(),
                member.scoreHigh(),
                member.confidence(),
                member.distanceKm(),
                cited(member.criteria().stream().flatMap(criterion -> criterion.citations().stream())),
                reasons(member.criteria()),
                String.join("；", member.unknown()),
                MEMBER,
                answer.group(),
                "");
    }

    private static String industry(EnterpriseItem firm) {
        return firm.industry().code() + " " + firm.industry().name();
    }

    private static String cited(Stream<Citation> citations) {
        return citations
                .filter(citation -> "policy".equals(citation.kind()))
                .map(citation -> Optional.ofNullable(citation.documentNo()).orElse("《" + citation.document() + "》")
                        + citation.clauseLabel() + "（" + citation.status().nameZh() + "）")
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String reasons(List<CriterionItem> criteria) {
        return criteria.stream()
                .map(c -> String.format(Locale.ROOT, "%s %.2f×%.2f：%s", c.name(), c.value(), c.weight(), c.reason()))
                .collect(Collectors.joining("｜"));
    }

    /** The cells under {@link #HEADER}; null is an empty one. */
    List<Object> cells() {
        return Arrays.asList(
                number,
                enterprise,
                origin,
                industry,
                rank,
                park == null ? null : park.name(),
                park == null ? null : park.id(),
                park == null ? null : park.city(),
                park == null ? null : park.county(),
                rounded(score),
                rounded(scoreLow),
                rounded(scoreHigh),
                rounded(confidence),
                rounded(distanceKm),
                park == null ? null : park.positionAccuracy(),
                park == null ? null : park.lon(),
                park == null ? null : park.lat(),
                citations,
                reasons,
                unknown,
                kind,
                group,
                problem);
    }

    private static Double rounded(Double value) {
        return value == null ? null : Math.round(value * 1e4) / 1e4;
    }
}
