package cn.tidu.match;

import cn.tidu.guidance.Citation;
import cn.tidu.industry.Industries;
import cn.tidu.industry.Industry;
import cn.tidu.park.Park;
import java.util.ArrayList;
import java.util.List;

/**
 * Industry direction (产业方向). Influence: positive. The best similarity in the tree of GB/T 4754-2017 between the firm's
 * industry and the park's leading industries; see {@link Industries#similarity(String, String)}. A direction on record for
 * one area of the park only (片区) counts when it fits; when none fits, the other areas are not known, and neither is the value.
 */
final class IndustryCriterion implements Criterion {

    @Override
    public String id() {
        return "industry";
    }

    @Override
    public Judgement judge(Case matchCase) {
        Park park = matchCase.park();
        Industry firm = matchCase.enterprise().industry();
        Industries industries = matchCase.catalogue().industries();
        if ("section".equals(firm.level())) {
            return Judgement.unknown(new Text(
                    "企业行业只给到门类 %s，无法与园区主导产业比较".formatted(firm.code()),
                    "the firm's industry is given as section %s only, too coarse to compare".formatted(firm.code())));
        }
        double best = -1;
        boolean partial = false;
        String bestWord = "";
        List<String> all = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (String word : park.industryWords()) {
            List<String> codes = industries.codesOf(word);
            partial |= word.contains("片区");
            if (codes.isEmpty()) {
                all.add(word + " –");
                continue;
            }
            double similarity = Industries.similarity(firm.code(), codes);
            all.add("%s %.2f".formatted(word, similarity));
            inputs.add(Input.number("与“" + word + "”的相似度", "similarity to " + word, similarity, null, "园区资料"));
            if (similarity > best) {
                best = similarity;
                bestWord = "%s（GB/T 4754 %s）".formatted(word, String.join("、", codes));
            }
        }
        if (best < 0) {
            return Judgement.unknown(new Text(
                            "园区主导产业没有资料，请向园区核实", "The park's leading industries are not on record: ask the park"))
                    .ask("industries", "园区的主导产业有哪些？", "Which are the park's leading industries?");
        }
        if (best == 0 && partial) {
            return Judgement.unknown(new Text(
                            "只有部分片区的主导产业有资料（%s），请向园区核实".formatted(String.join("、", park.industryWords())),
                            "only one area's leading industries are on record (%s): ask the park"
                                    .formatted(String.join(", ", park.industryWords()))))
                    .ask("industries", "其他片区的主导产业有哪些？", "Which industries lead in the park's other areas?");
        }
        return Judgement.known(
                        best,
                        new Text(
                                "园区主导产业中“%s”与企业行业 %s %s 最近，相似度 %.2f（各方向：%s）"
                                        .formatted(bestWord, firm.code(), firm.name(), best, String.join("，", all)),
                                "of the park's leading industries %s is nearest to %s %s, similarity %.2f (all: %s)"
                                        .formatted(bestWord, firm.code(), firm.name(), best, String.join(", ", all))),
                        List.of(Citation.ofRecord(park, "主导产业：" + String.join("、", park.industryWords()))))
                .from(inputs);
    }
}
