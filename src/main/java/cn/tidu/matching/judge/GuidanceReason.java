package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Status;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentence that tells a guidance value (区域指导的理由), each rule by number, clause and how closely it names the park. */
final class GuidanceReason {
    private static final int MOST_RULES = 3;

    private final Case matchCase;
    private final GuidanceReading reading;
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    GuidanceReason(Case matchCase, GuidanceReading reading) {
        this.matchCase = matchCase;
        this.reading = reading;
    }

    Text text() {
        String from = matchCase.enterprise().origin().city().name();
        part(GuidancePart.PAIRING, reading.together(), from + "与该园区所在地结对", "origin and host are paired");
        if (reading.cooperative() > 0) {
            String partner = matchCase.park().partnerWords().orElse(from);
            zh.add(String.format(Locale.ROOT, "园区资料载明共建方为%s（强度 %.2f）", partner, reading.cooperative()));
            en.add(String.format(
                    Locale.ROOT,
                    "by its record the park is built together with %s (strength %.2f)",
                    partner,
                    reading.cooperative()));
        }
        part(
                GuidancePart.INDUSTRY,
                reading.strongest(GuidancePart.INDUSTRY),
                "企业行业列入引导目录",
                "the industry is guided there");
        part(GuidancePart.CARRIER, reading.strongest(GuidancePart.CARRIER), "承接载体受引导", "such hosts are favoured");
        part(
                GuidancePart.PLATFORM,
                reading.strongest(GuidancePart.PLATFORM),
                "总部、研发、营销等功能引向该平台",
                "headquarters, research and sales are guided to this platform");
        part(GuidancePart.RESTRICTION, reading.strongest(GuidancePart.RESTRICTION), "受限制，折减", "restricted, reduced");
        if (zh.isEmpty()) {
            return new Text("没有规则针对该来源地、行业与该园区的组合", "No rule speaks of this origin, industry and park together");
        }
        return new Text(String.join("；", zh), String.join("; ", en));
    }

    private void part(GuidancePart part, double strength, String chinese, String english) {
        List<AppliedRule> rules = reading.rules(part);
        if (rules.isEmpty()) {
            return;
        }
        zh.add(String.format(Locale.ROOT, "%s（强度 %.2f）：%s", chinese, strength, listed(rules, true)));
        en.add(String.format(Locale.ROOT, "%s (strength %.2f): %s", english, strength, listed(rules, false)));
    }

    private String listed(List<AppliedRule> rules, boolean chinese) {
        return String.join(
                chinese ? "、" : ", ",
                rules.stream()
                        .map(applied -> one(applied, chinese))
                        .distinct()
                        .limit(MOST_RULES)
                        .toList());
    }

    private String one(AppliedRule applied, boolean chinese) {
        String word = applied.word().map(w -> "“" + w + "”").orElse("");
        boolean expired = applied.rule().statusOn(matchCase.day()) == Status.EXPIRED;
        if (chinese) {
            return applied.rule().cited() + word + "（" + applied.coverage().nameZh() + (expired ? "，已失效，按 0.5 折算" : "")
                    + "）";
        }
        return applied.rule().cited() + " " + word + " (" + applied.coverage().nameEn()
                + (expired ? ", expired, counted at 0.5" : "") + ")";
    }
}
