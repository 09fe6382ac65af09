package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figures;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.facts.region.Regions;
import cn.tidu.facts.road.Travel;
import cn.tidu.facts.road.TravelBasis;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Influence;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.judge.Conflict;
import cn.tidu.matching.judge.Exclusion;
import cn.tidu.matching.judge.Input;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.text.Text;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The answer of a match as the API shows it (匹配结果). */
public record MatchAnswer(
        LocalDate asOf,
        long dataVersion,
        EnterpriseItem enterprise,
        Map<String, Double> weights,
        List<Text> notes,
        long candidatesTotal,
        List<CandidateItem> candidates,
        long excludedTotal,
        List<ExcludedItem> excluded) {

    /** The firm as understood. */
    public record EnterpriseItem(
            String name,
            OriginItem origin,
            IndustryItem industry,
            @JsonUnwrapped Figures figures,
            Text stageName,
            Set<String> flags) {}

    /** Where it is. */
    public record OriginItem(
            String code,
            String name,
            String nameEn,
            String city,
            String cityEn,
            String cityCode,
            String zone,
            double lon,
            double lat) {}

    /** What it does. */
    public record IndustryItem(String code, String name, String nameEn, List<String> path) {}

    /** A ranked park. */
    public record CandidateItem(
            int rank,
            ParkItem park,
            double score,
            double scoreLow,
            double scoreHigh,
            double confidence,
            Double distanceKm,
            Double travelMinutes,
            TravelBasis travelBasis,
            List<CriterionItem> criteria,
            List<String> unknown,
            List<UnknownItem> unknownDetails,
            List<AskItem> ask,
            List<ConflictItem> conflicts) {}

    /** A criterion's part. */
    public record CriterionItem(
            String id,
            String name,
            String nameEn,
            double value,
            double low,
            double high,
            double weight,
            double contribution,
            Influence influence,
            String formula,
            String formulaEn,
            String formulaSource,
            List<Input> inputs,
            String reason,
            String reasonEn,
            List<Citation> citations) {}

    /** A criterion that dropped out. */
    public record UnknownItem(
            String id,
            String name,
            String nameEn,
            double low,
            double high,
            double weight,
            Influence influence,
            String formula,
            String formulaEn,
            String formulaSource,
            List<Input> inputs,
            String reason,
            String reasonEn) {}

    /** What to ask the park, and how far the answer could move the score. */
    public record AskItem(String criterion, String attribute, String question, String questionEn, double matters) {}

    /** A park that is out. */
    public record ExcludedItem(ParkItem park, List<ReasonItem> reasons, List<ConflictItem> conflicts) {}

    /** Clauses that speak against each other; value is null for a park that is out. */
    public record ConflictItem(
            String reason,
            String reasonEn,
            List<Citation> favouring,
            List<Citation> restricting,
            double unrestricted,
            Double value) {}

    /** Why. */
    public record ReasonItem(String constraint, String reason, String reasonEn, List<Citation> citations) {}

    /** Puts a ranking into the answer's form. */
    public static MatchAnswer of(Catalogue catalogue, MatchRequest request, Matcher.Ranking ranking) {
        List<CandidateItem> candidates = new ArrayList<>();
        int rank = 0;
        for (Matcher.Candidate candidate : ranking.candidates()) {
            rank++;
            if (rank <= request.terms().top()
                    || request.terms().compare().contains(candidate.park().id())) {
                candidates.add(candidate(rank, candidate, catalogue.regions(), ranking.weights()));
            }
        }
        List<ExcludedItem> excluded = ranking.excluded().stream()
                .map(out -> excluded(out, catalogue.regions()))
                .toList();
        return new MatchAnswer(
                request.terms().asOf().orElse(null),
                catalogue.dataVersion(),
                enterprise(request.enterprise(), catalogue.industries()),
                ranking.weights(),
                MatchNotes.of(request, catalogue, ranking.candidates()),
                ranking.candidates().size(),
                candidates,
                excluded.size(),
                excluded);
    }

    /**
     * Puts the best of a decision matrix into the answer's form, and those to compare with; reasons are worked out for these alone.
     *
     * @param excluded whether the parks that are out are listed with reasons; else only how many there are
     */
    public static MatchAnswer of(
            Catalogue catalogue, MatchRequest request, Question question, DecisionMatrix matrix, boolean excluded) {
        Matcher.Ranking told = Matcher.rank(catalogue.withParks(told(catalogue, request, matrix, excluded)), question);
        boolean byRoad = IntStream.range(0, matrix.parks())
                .anyMatch(i -> !matrix.isOut(i)
                        && question.journeys()
                                .byRoad()
                                .containsKey(catalogue.parks().get(i).id()));
        return new MatchAnswer(
                request.terms().asOf().orElse(null),
                catalogue.dataVersion(),
                enterprise(request.enterprise(), catalogue.industries()),
                told.weights(),
                MatchNotes.of(request, catalogue, byRoad),
                matrix.candidates(),
                told.candidates().stream()
                        .map(candidate -> candidate(
                                matrix.rank(catalogue.indexOf(candidate.park().id())),
                                candidate,
                                catalogue.regions(),
                                told.weights()))
                        .toList(),
                matrix.parks() - matrix.candidates(),
                told.excluded().stream()
                        .map(out -> excluded(out, catalogue.regions()))
                        .toList());
    }

    private static List<Park> told(Catalogue catalogue, MatchRequest request, DecisionMatrix matrix, boolean excluded) {
        BitSet told = new BitSet();
        Arrays.stream(matrix.best(request.terms().top())).forEach(told::set);
        for (int i = 0; i < matrix.parks(); i++) {
            if (matrix.isOut(i)
                    ? excluded
                    : request.terms()
                            .compare()
                            .contains(catalogue.parks().get(i).id())) {
                told.set(i);
            }
        }
        return told.stream().mapToObj(catalogue.parks()::get).toList();
    }

    private static ExcludedItem excluded(Matcher.Excluded out, Regions regions) {
        return new ExcludedItem(
                ParkItem.of(out.park(), regions),
                out.reasons().stream().map(MatchAnswer::reason).toList(),
                conflicts(out.conflict()));
    }

    /** Why a park is out, in the form of the API. */
    public static ReasonItem reason(Exclusion exclusion) {
        return new ReasonItem(
                exclusion.constraint(),
                exclusion.reason().zh(),
                exclusion.reason().en(),
                exclusion.citations());
    }

    /** A question to the park in the form of the API. */
    public static AskItem ask(Matcher.Asked asked) {
        return new AskItem(
                asked.criterion().id(),
                asked.ask().attribute(),
                asked.ask().question().zh(),
                asked.ask().question().en(),
                asked.matters());
    }

    /** A ranked park in the form of the API. */
    public static CandidateItem candidate(
            int rank, Matcher.Candidate candidate, Regions regions, Map<String, Double> weights) {
        return new CandidateItem(
                rank,
                ParkItem.of(candidate.park(), regions),
                candidate.score(),
                candidate.scoreLow(),
                candidate.scoreHigh(),
                candidate.confidence(),
                candidate.distanceKm().isPresent() ? candidate.distanceKm().getAsDouble() : null,
                candidate.travel().map(Travel::minutes).orElse(null),
                candidate.travel().map(Travel::basis).orElse(null),
                candidate.known().stream().map(MatchAnswer::criterion).toList(),
                candidate.unknown().stream().map(part -> part.criterion().id()).toList(),
                candidate.unknown().stream()
                        .map(part -> unknown(part, weights.get(part.criterion().id())))
                        .toList(),
                candidate.asks().stream().map(MatchAnswer::ask).toList(),
                conflicts(candidate.conflict()));
    }

    private static List<ConflictItem> conflicts(Optional<Conflict> conflict) {
        return conflict.stream()
                .map(c -> new ConflictItem(
                        c.text().zh(),
                        c.text().en(),
                        c.favouring(),
                        c.restricting(),
                        c.unrestricted(),
                        orNull(c.value())))
                .toList();
    }

    private static UnknownItem unknown(Matcher.Part part, double weight) {
        CriterionInfo info = part.criterion();
        return new UnknownItem(
                info.id(),
                info.name(),
                info.nameEn(),
                part.judgement().low(),
                part.judgement().high(),
                weight,
                info.influence(),
                info.formula(),
                info.formulaEn(),
                info.formulaSource(),
                part.judgement().inputs(),
                part.judgement().reason().zh(),
                part.judgement().reason().en());
    }

    /** A known criterion in the form of the API. */
    public static CriterionItem criterion(Matcher.Part part) {
        return new CriterionItem(
                part.criterion().id(),
                part.criterion().name(),
                part.criterion().nameEn(),
                part.judgement().value().orElseThrow(),
                part.judgement().low(),
                part.judgement().high(),
                part.weight(),
                part.contribution(),
                part.criterion().influence(),
                part.criterion().formula(),
                part.criterion().formulaEn(),
                part.criterion().formulaSource(),
                part.judgement().inputs(),
                part.judgement().reason().zh(),
                part.judgement().reason().en(),
                part.judgement().citations());
    }

    /** A firm as understood. */
    public static EnterpriseItem enterprise(Enterprise firm, Industries industries) {
        return new EnterpriseItem(
                firm.name().orElse(null),
                new OriginItem(
                        firm.origin().finest().code(),
                        firm.origin().fullName(),
                        firm.origin().fullNameEn(),
                        firm.origin().city().name(),
                        firm.origin().city().nameEn(),
                        firm.origin().city().code(),
                        firm.origin().zone().name(),
                        firm.lon(),
                        firm.lat()),
                new IndustryItem(
                        firm.industry().code(),
                        firm.industry().name(),
                        firm.industry().nameEn(),
                        industries.path(firm.industry().code())),
                firm.figures(),
                new Text(firm.stage().nameZh(), firm.stage().nameEn()),
                firm.flags());
    }

    private static Double orNull(java.util.OptionalDouble value) {
        return Optional.of(value)
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble)
                .orElse(null);
    }
}
