package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Regional guidance (区域指导). Influence: positive. What the documents say of this origin, this firm and this park:
 *
 * <ul>
 *   <li>together (结对与共建) T: {@code 1 − Π(1 − s)} over the documents that pair origin and host, the strongest rule of each,
 *       and over the record of a park that the origin built with the host (counted at 0.3);
 *   <li>industry (区域产业目录) I: the strongest rule that sends the firm's industry there, times its similarity;
 *   <li>host (载体) C: the strongest rule that sends production into parks of this kind; for headquarters, research and sales
 *       the strongest rule that sends them to this platform (粤府办〔2013〕31号 第26条); the mean of both when both move.
 * </ul>
 *
 * Strength s of a rule = coverage of the park (park &gt; county &gt; city &gt; zone) × similarity × conditions × status on the
 * day × confidence of the row. Value = 0.6 T + 0.3 I + 0.1 C, times (1 − 0.6 s) for every restriction that applies. When no
 * production moves only the platform counts. Parts left out by the request drop out and the other shares scale up. Bounds:
 * conditions on which the firm said nothing (pollution, processing trade) spoken against and for. The shares are Tidu's own
 * convention; what is encouraged and restricted at once is told in {@link Conflict}.
 */
public final class GuidanceCriterion implements Criterion {
    private static final String CLAUSES = "所引条款；强度为 Tidu 约定";

    @Override
    public String id() {
        return "guidance";
    }

    @Override
    public Set<String> facets() {
        return GuidancePart.IDS;
    }

    @Override
    public Judgement judge(Case matchCase) {
        GuidanceReading reading = GuidanceReading.of(matchCase);
        Optional<Double> value = reading.value();
        if (value.isEmpty()) {
            return Judgement.unknown(new Text("按请求不看任何指导内容", "the request leaves out all that guidance says"));
        }
        return Judgement.known(
                        value.get(), new GuidanceReason(matchCase, reading).text(), citations(matchCase, reading))
                .from(inputs(reading))
                .between(reading.least().orElse(0.0), reading.most().orElse(1.0));
    }

    private static List<Citation> citations(Case matchCase, GuidanceReading reading) {
        List<Citation> all = new ArrayList<>();
        reading.rules(GuidancePart.PAIRING).forEach(a -> all.add(Citation.of(a.rule(), matchCase.day())));
        if (reading.cooperative() > 0) {
            all.add(Citation.ofRecord(
                    matchCase.park(), "共建方：" + matchCase.park().partnerWords().orElse("")));
        }
        for (GuidancePart part :
                List.of(GuidancePart.INDUSTRY, GuidancePart.CARRIER, GuidancePart.PLATFORM, GuidancePart.RESTRICTION)) {
            reading.rules(part).forEach(a -> all.add(Citation.of(a.rule(), matchCase.day())));
        }
        return all;
    }

    private static List<Input> inputs(GuidanceReading reading) {
        return List.of(
                Input.number("结对与共建强度", "pairing and joint park", reading.together(), null, CLAUSES),
                Input.number("其中：共建园区", "of which joint park", reading.cooperative(), null, "园区资料"),
                Input.number("区域产业目录强度", "industry guided", reading.strongest(GuidancePart.INDUSTRY), null, CLAUSES),
                Input.number("承接载体强度", "host favoured", reading.host(), null, CLAUSES),
                Input.number("重大平台强度", "major platform", reading.strongest(GuidancePart.PLATFORM), null, CLAUSES),
                Input.number("限制强度", "restriction", reading.strongest(GuidancePart.RESTRICTION), null, CLAUSES));
    }
}
