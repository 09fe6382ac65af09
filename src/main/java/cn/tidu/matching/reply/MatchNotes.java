package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.region.Zone;
import cn.tidu.facts.road.Travel;
import cn.tidu.facts.road.TravelBasis;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.judge.StageScope;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has to be said with an answer so that it is not taken for more than it is (结果说明). */
public final class MatchNotes {
    private static final Text ESTIMATED = new Text(
            String.format(
                    Locale.ROOT,
                    "行程时间是估算：直线（测地线）距离 × 绕行系数 %s ÷ %.0f 公里/小时，不是行车时间；导入路网（roads）后按路网计算。",
                    Travel.DETOUR,
                    Travel.SPEED_KMH),
            String.format(
                    Locale.ROOT,
                    "Travel times are estimates: geodesic distance × detour %s ÷ %.0f km/h, not road time; import a road network (roads) for better.",
                    Travel.DETOUR,
                    Travel.SPEED_KMH));
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

    private MatchNotes() {}

    /** What must be said with every answer to such a request. */
    public static List<Text> of(MatchRequest request, Catalogue catalogue, List<Matcher.Candidate> candidates) {
        return of(request, catalogue, byRoad(candidates));
    }

    static List<Text> of(MatchRequest request, Catalogue catalogue, boolean byRoad) {
        List<Text> notes = new ArrayList<>(List.of(
                byRoad ? BY_ROAD : ESTIMATED, request.terms().asOf().isPresent() ? AS_OF : EXPIRED_COUNT, CONVENTION));
        request.enterprise()
                .number(Figure.EXPORT_SHARE)
                .ifPresent(share -> notes.add(share == 0 ? NO_EXPORTS : BY_EXPORTS));
        notes.add(StageScope.of(request.enterprise().stage()).note(catalogue));
        if (StageScope.movesHeadquarters(request.enterprise())) {
            notes.add(HEADQUARTERS_TO_PLATFORMS);
        }
        if (request.enterprise().polluting().isEmpty()) {
            notes.add(POLLUTION_NOT_SAID);
        }
        if (request.enterprise().origin().zone() != Zone.PRD) {
            notes.add(OUTSIDE_DELTA);
        }
        return notes;
    }

    private static boolean byRoad(List<Matcher.Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.travel().stream())
                .anyMatch(travel -> travel.basis() == TravelBasis.ROAD_NETWORK);
    }
}
