package cn.tidu.matching.group;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.facts.region.Regions;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.group.GroupMatcher.GroupCandidate;
import cn.tidu.matching.group.GroupMatcher.GroupExcluded;
import cn.tidu.matching.group.GroupMatcher.GroupRanking;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchAnswer.CriterionItem;
import cn.tidu.matching.reply.MatchAnswer.EnterpriseItem;
import cn.tidu.matching.reply.MatchNotes;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The answer for enterprises that move together as the API shows it (组团匹配结果). */
public record GroupAnswer(
        String group,
        LocalDate asOf,
        long dataVersion,
        List<MemberItem> members,
        Map<String, Needs.Need> needs,
        Aggregation aggregation,
        List<Citation> basis,
        Map<String, Double> weights,
        List<Text> notes,
        long candidatesTotal,
        List<CandidateItem> candidates,
        long excludedTotal,
        List<ExcludedItem> excluded) {

    /** 引导产业链整体转移和项目组团式转移; 承接…形成上下游相互配套、专业化分工合作的产业链. */
    private static final List<String> BASIS = List.of("jxw-2011/3.4.2-1", "yfb-2013-31/20-2");

    private static final Text NOT_ALL_READ = new Text(
            "组团中有的行无法理解，未计入，合计与得分都缺它们。",
            "Some rows of the group could not be read: they are missing from sums and scores.");

    /** A member and how much it counts. */
    public record MemberItem(Integer row, EnterpriseItem enterprise, double share) {}

    /** How members' scores become the group's. */
    public record Aggregation(String id, String formula, String formulaEn, String source) {
        static Aggregation of(boolean byLand) {
            return byLand
                    ? new Aggregation(
                            "land-weighted",
                            "Σ（成员用地 ÷ 合计用地 × 成员得分）；得分相同看最低成员",
                            "Σ(land of member / land of all × score of member); equals are ordered by the lowest member",
                            "Tidu 约定")
                    : new Aggregation(
                            "mean",
                            "成员得分的平均（不是每个成员都填了用地）；得分相同看最低成员",
                            "mean of the members' scores (not all state their land); equals are ordered by the lowest member",
                            "Tidu 约定");
        }
    }

    /** A park for the group. */
    public record CandidateItem(
            int rank,
            ParkItem park,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            int leastMember,
            double leastScore,
            List<CriterionItem> together,
            List<MemberScore> members) {}

    /** A member in a park. */
    public record MemberScore(
            int member,
            String name,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            Double distanceKm,
            List<CriterionItem> criteria,
            List<String> unknown) {}

    /** A park that is out. */
    public record ExcludedItem(ParkItem park, List<ReasonItem> reasons) {}

    /** Why, and for which member; none: what all need together is too much. */
    public record ReasonItem(
            Integer member, String constraint, String reason, String reasonEn, List<Citation> citations) {}

    /**
     * A member as it was asked.
     *
     * @param row its row in the file, null without one
     * @param question what it asks
     */
    public record Member(Integer row, Question question) {}

    /**
     * Puts a ranking into the answer's form.
     *
     * @param complete whether every row that names the group was understood
     */
    public static GroupAnswer of(
            Catalogue catalogue,
            String name,
            List<Member> members,
            MatchTerms terms,
            GroupRanking ranking,
            boolean complete) {
        LocalDate day = terms.asOf().orElse(members.get(0).question().today());
        Regions regions = catalogue.regions();
        List<CandidateItem> candidates = IntStream.range(0, ranking.candidates().size())
                .filter(i -> i < terms.top()
                        || terms.compare()
                                .contains(ranking.candidates().get(i).park().id()))
                .mapToObj(i -> candidate(i + 1, ranking.candidates().get(i), members, regions))
                .toList();
        return new GroupAnswer(
                name,
                terms.asOf().orElse(null),
                catalogue.dataVersion(),
                members(catalogue, members, ranking),
                Needs.of(members.stream().map(m -> m.question().enterprise()).toList())
                        .byField(),
                Aggregation.of(ranking.byLand()),
                catalogue.rules().stream()
                        .filter(rule -> BASIS.contains(rule.id()))
                        .map(rule -> Citation.of(rule, day))
                        .toList(),
                ranking.weights(),
                notes(catalogue, members, terms, ranking, complete),
                ranking.candidates().size(),
                candidates,
                ranking.excluded().size(),
                ranking.excluded().stream().map(out -> excluded(out, regions)).toList());
    }

    private static List<MemberItem> members(Catalogue catalogue, List<Member> members, GroupRanking ranking) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> new MemberItem(
                        members.get(i).row(),
                        MatchAnswer.enterprise(members.get(i).question().enterprise(), catalogue.industries()),
                        ranking.shares().get(i)))
                .toList();
    }

    private static List<Text> notes(
            Catalogue catalogue, List<Member> members, MatchTerms terms, GroupRanking ranking, boolean complete) {
        Set<Text> notes = new LinkedHashSet<>();
        for (int i = 0; i < members.size(); i++) {
            List<Matcher.Candidate> there = new ArrayList<>();
            for (GroupCandidate candidate : ranking.candidates()) {
                there.add(candidate.members().get(i));
            }
            Enterprise firm = members.get(i).question().enterprise();
            notes.addAll(MatchNotes.of(terms.of(firm), catalogue, there));
        }
        if (!complete) {
            notes.add(NOT_ALL_READ);
        }
        return List.copyOf(notes);
    }

    private static CandidateItem candidate(int rank, GroupCandidate candidate, List<Member> members, Regions regions) {
        return new CandidateItem(
                rank,
                ParkItem.of(candidate.park(), regions),
                candidate.score(),
                candidate.scoreLow(),
                candidate.scoreHigh(),
                candidate.confidence(),
                candidate.least(),
                candidate.leastScore(),
                candidate.together().stream().map(MatchAnswer::criterion).toList(),
                IntStream.range(0, members.size())
                        .mapToObj(i ->
                                member(i, members.get(i), candidate.members().get(i)))
                        .toList());
    }

    private static MemberScore member(int index, Member member, Matcher.Candidate there) {
        return new MemberScore(
                index,
                member.question().enterprise().name().orElse(null),
                there.score(),
                there.scoreLow(),
                there.scoreHigh(),
                there.confidence(),
                there.distanceKm().isPresent() ? there.distanceKm().getAsDouble() : null,
                there.known().stream().map(MatchAnswer::criterion).toList(),
                there.unknown().stream().map(part -> part.criterion().id()).toList());
    }

    private static ExcludedItem excluded(GroupExcluded out, Regions regions) {
        return new ExcludedItem(
                ParkItem.of(out.park(), regions),
                out.reasons().stream()
                        .map(reason -> reason.member().isPresent()
                                ? reason(
                                        reason.member().getAsInt(),
                                        reason.exclusion().reason(),
                                        reason)
                                : reason(null, ofAll(reason.exclusion().reason()), reason))
                        .toList());
    }

    private static Text ofAll(Text reason) {
        return new Text("组团合计：" + reason.zh(), "all together: " + reason.en());
    }

    private static ReasonItem reason(Integer member, Text text, GroupMatcher.GroupExclusion exclusion) {
        return new ReasonItem(
                member,
                exclusion.exclusion().constraint(),
                text.zh(),
                text.en(),
                exclusion.exclusion().citations());
    }
}
