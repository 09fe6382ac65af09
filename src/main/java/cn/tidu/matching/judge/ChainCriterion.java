package cn.tidu.matching.judge;

import cn.tidu.facts.chain.ChainLink;
import cn.tidu.facts.chain.ChainRole;
import cn.tidu.facts.chain.Chains;
import cn.tidu.facts.chain.Neighbours;
import cn.tidu.facts.chain.Partnership;
import cn.tidu.facts.chain.TenancyRepository;
import cn.tidu.facts.guidance.Citation;
import cn.tidu.matching.given.Surroundings;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chain (产业链). Influence: positive. {@code 1 − 2^(−n/5)}, where n adds up the firms on record in and near the park that are
 * upstream, downstream (each 1) or of the same chain (0.5), times how well both codes fit the link and how sure the link is,
 * times {@code 2^(−d/10)} of their distance d in km, up to 30 km. The figures are Tidu's own convention.
 *
 * <p>The firms are those of the collection {@code enterprises}, at the place where they are now; they are no census. With
 * fewer than {@value #ENOUGH} of any industry near a park the value is not known: it may only be more than those found say.
 */
public final class ChainCriterion implements Criterion {
    private static final double HALF_FIRMS = 5;
    /** So few firms on record say nothing of a park. */
    public static final int ENOUGH = 10;

    private static final int SHOWN = 3;

    /** Partners found: firms and their decayed weight by role, and the links that brought most. */
    private record Found(Map<ChainRole, long[]> firms, double weighted, List<Share> shares) {}

    /** What firms of one industry bring. */
    private record Share(String code, long firms, double weighted, Partnership partnership) {}

    @Override
    public String id() {
        return "chain";
    }

    @Override
    public Judgement judge(Case matchCase) {
        if (matchCase.asOf().filter(day -> day.isBefore(matchCase.today())).isPresent()) {
            return Judgement.unknown(new Text(
                    "已导入的企业没有日期，指定过去的日期时不采用",
                    "The firms on record bear no dates: they are not used for a day in the past"));
        }
        if (IndustryCriterion.isTooCoarse(matchCase.enterprise())) {
            return Judgement.unknown(
                    new Text("企业行业只给到门类，无法判断上下游", "The industry is given as a section only, too coarse for a chain"));
        }
        Surroundings around = matchCase.catalogue().surroundings();
        Neighbours near = around.neighbours().getOrDefault(matchCase.park().id(), Neighbours.NONE);
        if (near.firms() == 0) {
            return Judgement.unknown(new Text(
                            String.format(Locale.ROOT, "园区 %.0f 公里内没有已导入的企业，配套情况未知", TenancyRepository.RADIUS_KM),
                            String.format(
                                    Locale.ROOT,
                                    "no firm on record within %.0f km of the park: its chains are not known",
                                    TenancyRepository.RADIUS_KM)))
                    .ask("tenants", "园区内有哪些企业（名称、行业）？", "Which firms are in the park (name, industry)?");
        }
        Found found = find(around.chains(), matchCase.enterprise().industry().code(), near);
        double value = value(found.weighted());
        Text reason = reason(near, found);
        List<Input> inputs = inputs(near, found);
        if (near.firms() < ENOUGH) {
            return Judgement.unknown(new Text(
                            reason.zh() + String.format(Locale.ROOT, "；不足 %d 家，不足以判断", ENOUGH),
                            reason.en() + String.format(Locale.ROOT, "; fewer than %d: too few to judge by", ENOUGH)))
                    .between(value, 1)
                    .from(inputs)
                    .ask("tenants", "园区内有哪些企业（名称、行业）？", "Which firms are in the park (name, industry)?");
        }
        return Judgement.known(value, reason, citations(found)).from(inputs);
    }

    /** Value of so many partners, weighed. */
    public static double value(double weighted) {
        return 1 - Math.pow(2, -weighted / HALF_FIRMS);
    }

    private static Found find(Chains chains, String firm, Neighbours near) {
        Map<ChainRole, long[]> firms = new EnumMap<>(ChainRole.class);
        for (ChainRole role : ChainRole.values()) {
            firms.put(role, new long[1]);
        }
        List<Share> shares = new ArrayList<>();
        double weighted = 0;
        for (Map.Entry<String, Neighbours.Count> entry : new TreeMap<>(near.byIndustry()).entrySet()) {
            Optional<Partnership> partnership = chains.between(firm, entry.getKey());
            if (partnership.isPresent()) {
                double share = entry.getValue().weighted() * partnership.get().strength();
                firms.get(partnership.get().role())[0] += entry.getValue().firms();
                shares.add(new Share(entry.getKey(), entry.getValue().firms(), share, partnership.get()));
                weighted += share;
            }
        }
        shares.sort(Comparator.comparingDouble(Share::weighted).reversed().thenComparing(Share::code));
        return new Found(firms, weighted, shares);
    }

    private static List<Input> inputs(Neighbours near, Found found) {
        List<Input> inputs = new ArrayList<>();
        String source = "已导入的企业（enterprises）：全省规划人员按其所在地，其他人由县区公布数（每格至少 5 家）估计";
        inputs.add(Input.number("周边企业", "firms near", (double) near.firms(), "家", source));
        if (near.synthetic() > 0) {
            inputs.add(Input.number("其中模拟数据", "of them made up", (double) near.synthetic(), "家", source));
        }
        found.firms()
                .forEach((role, count) ->
                        inputs.add(Input.number(role.nameZh(), role.nameEn(), (double) count[0], "家", "chains.csv")));
        inputs.add(
                Input.number("按关系与距离折算", "weighed by relation and distance", found.weighted(), "家", Input.CONVENTION));
        return inputs;
    }

    private static Text reason(Neighbours near, Found found) {
        String madeUpZh = near.synthetic() > 0 ? String.format(Locale.ROOT, "（其中 %d 家为模拟数据）", near.synthetic()) : "";
        String madeUpEn =
                near.synthetic() > 0 ? String.format(Locale.ROOT, " (%d of them made up)", near.synthetic()) : "";
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        found.firms().forEach((role, count) -> {
            zh.add(String.format(Locale.ROOT, "%s %d 家", role.nameZh(), count[0]));
            en.add(String.format(Locale.ROOT, "%d %s", count[0], role.nameEn()));
        });
        List<String> what = found.shares().stream()
                .limit(SHOWN)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %d 家：%s",
                        share.code(),
                        share.firms(),
                        share.partnership().what()))
                .toList();
        List<String> whatEn = found.shares().stream()
                .limit(SHOWN)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%d of %s: %s",
                        share.firms(),
                        share.code(),
                        share.partnership().whatEn()))
                .toList();
        return new Text(
                String.format(
                        Locale.ROOT,
                        "园区 %.0f 公里内已导入企业 %d 家%s：%s；按关系与距离折算 %.1f 家%s；按企业现所在地统计，不是园区入驻名单",
                        TenancyRepository.RADIUS_KM,
                        near.firms(),
                        madeUpZh,
                        String.join("，", zh),
                        found.weighted(),
                        what.isEmpty() ? "" : "（" + String.join("；", what) + "）"),
                String.format(
                        Locale.ROOT,
                        "%d firms on record within %.0f km%s: %s; %.1f weighed by relation and distance%s; counted where they are now, not the park's list of tenants",
                        near.firms(),
                        TenancyRepository.RADIUS_KM,
                        madeUpEn,
                        String.join(", ", en),
                        found.weighted(),
                        whatEn.isEmpty() ? "" : " (" + String.join("; ", whatEn) + ")"));
    }

    private static List<Citation> citations(Found found) {
        return found.shares().stream()
                .flatMap(share -> share.partnership().link().stream())
                .distinct()
                .limit(SHOWN)
                .map(ChainCriterion::citation)
                .toList();
    }

    private static Citation citation(ChainLink link) {
        return Citation.ofTable(
                "产业链关系：" + link.what() + (link.stated() ? "" : "（Tidu 的解读）"),
                link.quote(),
                link.confidence().code(),
                link.source());
    }
}
