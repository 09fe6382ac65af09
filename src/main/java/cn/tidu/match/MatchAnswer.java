package cn.tidu.match;

import cn.tidu.enterprise.Enterprise;
import cn.tidu.enterprise.Function;
import cn.tidu.enterprise.Stage;
import cn.tidu.guidance.Citation;
import cn.tidu.industry.Industries;
import cn.tidu.park.Park;
import cn.tidu.park.ParkItem;
import cn.tidu.region.Regions;
import cn.tidu.road.Travel;
import cn.tidu.road.TravelBasis;
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
            Stage stage,
            Text stageName,
            List<Function> functions,
            Double landHa,
            Double floorAreaM2,
            Double jobs,
            Double powerKva,
            Double waterTpd,
            Double wastewaterTpd,
            Double exportShare,
            Double investmentWan,
            Double outputWan,
            Double taxWan,
            Double energyTce,
            Boolean polluting,
            Set<String> flags,
            String group) {}

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

    private static final Text ESTIMATED = new Text(
            "行程时间是估算：直线（测地线）距离 × 绕行系数 %s ÷ %.0f 公里/小时，不是行车时间；导入路网（roads）后按路网计算。"
                    .formatted(Travel.DETOUR, Travel.SPEED_KMH),
            "Travel times are estimates: geodesic distance × detour %s ÷ %.0f km/h, not road time; import a road network (roads) for better."
                    .formatted(Travel.DETOUR, Travel.SPEED_KMH));
    private static final Text BY_ROAD = new Text(
            "行程时间按导入的路网和限速计算，不计停车与拥堵；路网未及的园区（travelBasis 为 geodesic×factor）按直线距离估算。",
            "Travel times are over the imported road network at its speed limits, without stops and jams; parks it does not reach (travelBasis geodesic×factor) are estimated.");
    private static final Text NO_EXPORTS = new Text(
            "企业不出口，“出海出境通道”不适用，权重为 0。",
            "The firm exports nothing: the criterion outlet does not apply, its weight is 0.");
    private static final Text BY_EXPORTS = new Text(
            "“出海出境通道”的权重已乘以企业的出口占比。", "The weight of the criterion outlet is multiplied by the firm's export share.");
    private static final Text EXPIRED_COUNT = new Text(
            "未指定日期：已失效的规则按 0.5 折算，并标明已失效。",
            "No date was asked for: expired rules count at 0.5 and are marked expired.");
    private static final Text AS_OF = new Text("只用所问日期当时有效的规则。", "Only rules in force on the day asked for are used.");
    private static final Text CONVENTION = new Text(
            "准则权重与折算系数是 Tidu 的约定，政策文件未公布权重。",
            "Weights and factors are Tidu's conventions; the documents publish none.");
    private static final Text POLLUTION_NOT_SAID = new Text(
            "企业未说明是否有污染，北部山区的污染限制未予适用。",
            "The firm did not say whether it pollutes: the northern restriction was not applied.");
    private static final Text HEADQUARTERS_TO_PLATFORMS = new Text(
            "总部、研发、营销等功能引向省重大平台，生产引向园区（粤府办〔2013〕31号第26条；粤办函〔2011〕689号五：中心城市重点发展研发和销售，周边地区承接制造环节）。",
            "Headquarters, research and sales are guided to the major platforms, production to parks (粤府办〔2013〕31号 第26条; 粤办函〔2011〕689号 五).");
    private static final Text OUTSIDE_DELTA =
            new Text("企业不在珠三角，结对规则不针对它。", "The firm is not in the delta: pairing rules do not speak of it.");

    /** Puts a ranking into the answer's form. */
    public static MatchAnswer of(Catalogue catalogue, MatchRequest request, Matcher.Ranking ranking) {
        List<CandidateItem> candidates = new ArrayList<>();
        int rank = 0;
        for (Matcher.Candidate candidate : ranking.candidates()) {
            rank++;
            if (rank <= request.top()
                    || request.compare().contains(candidate.park().id())) {
                candidates.add(candidate(rank, candidate, catalogue.regions(), ranking.weights()));
            }
        }
        List<ExcludedItem> excluded = ranking.excluded().stream()
                .map(out -> excluded(out, catalogue.regions()))
                .toList();
        return new MatchAnswer(
                request.asOf().orElse(null),
                catalogue.dataVersion(),
                enterprise(request.enterprise(), catalogue.industries()),
                ranking.weights(),
                notes(request, catalogue, ranking.candidates()),
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
            Catalogue catalogue,
            MatchRequest request,
            Matcher.Question question,
            DecisionMatrix matrix,
            boolean excluded) {
        Matcher.Ranking told = Matcher.rank(catalogue.withParks(told(catalogue, request, matrix, excluded)), question);
        boolean byRoad = IntStream.range(0, matrix.parks())
                .anyMatch(i -> !matrix.isOut(i)
                        && question.journeys()
                                .byRoad()
                                .containsKey(catalogue.parks().get(i).id()));
        return new MatchAnswer(
                request.asOf().orElse(null),
                catalogue.dataVersion(),
                enterprise(request.enterprise(), catalogue.industries()),
                told.weights(),
                notes(request, catalogue, byRoad),
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
        Arrays.stream(matrix.best(request.top())).forEach(told::set);
        for (int i = 0; i < matrix.parks(); i++) {
            if (matrix.isOut(i)
                    ? excluded
                    : request.compare().contains(catalogue.parks().get(i).id())) {
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

    /** What must be said with every answer to such a request. */
    public static List<Text> notes(MatchRequest request, Catalogue catalogue, List<Matcher.Candidate> candidates) {
        return notes(request, catalogue, byRoad(candidates));
    }

    private static List<Text> notes(MatchRequest request, Catalogue catalogue, boolean byRoad) {
        List<Text> notes = new ArrayList<>(
                List.of(byRoad ? BY_ROAD : ESTIMATED, request.asOf().isPresent() ? AS_OF : EXPIRED_COUNT, CONVENTION));
        request.enterprise().exportShare().ifPresent(share -> notes.add(share == 0 ? NO_EXPORTS : BY_EXPORTS));
        notes.add(StageScope.of(request.enterprise().stage()).note(catalogue));
        if (StageScope.movesHeadquarters(request.enterprise())) {
            notes.add(HEADQUARTERS_TO_PLATFORMS);
        }
        if (request.enterprise().polluting().isEmpty()) {
            notes.add(POLLUTION_NOT_SAID);
        }
        if (request.enterprise().origin().zone() != cn.tidu.region.Zone.PRD) {
            notes.add(OUTSIDE_DELTA);
        }
        return notes;
    }

    private static boolean byRoad(List<Matcher.Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.travel().stream())
                .anyMatch(travel -> travel.basis() == TravelBasis.ROAD_NETWORK);
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
                firm.stage(),
                new Text(firm.stage().nameZh(), firm.stage().nameEn()),
                firm.functions().stream().sorted().toList(),
                orNull(firm.landHa()),
                orNull(firm.floorAreaM2()),
                orNull(firm.jobs()),
                orNull(firm.powerKva()),
                orNull(firm.waterTpd()),
                orNull(firm.wastewaterTpd()),
                orNull(firm.exportShare()),
                orNull(firm.investmentWan()),
                orNull(firm.outputWan()),
                orNull(firm.taxWan()),
                orNull(firm.energyTce()),
                firm.polluting().orElse(null),
                firm.flags(),
                firm.group().orElse(null));
    }

    private static Double orNull(java.util.OptionalDouble value) {
        return Optional.of(value)
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble)
                .orElse(null);
    }
}
