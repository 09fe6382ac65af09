package cn.tidu.facts.chain;

import cn.tidu.facts.source.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A link between industries (产业链关系): the first supply the second, or all belong to one chain.
 *
 * @param id stable id
 * @param supplies whether {@code from} supplies {@code to}; otherwise {@code from} is one chain (同链)
 * @param from GB/T 4754-2017 codes of the suppliers (上游), or of the chain
 * @param to codes of the buyers (下游); empty for a chain
 * @param what what is supplied, or the name of the chain
 * @param whatEn the same in English
 * @param coefficient direct input coefficient (直接消耗系数), where a published table gives one; shown, not used as a weight
 * @param stated whether the text itself says so; otherwise it is Tidu's own reading
 * @param confidence of the row
 * @param quote the words it rests on
 * @param source where they are
 */
public record ChainLink(
        String id,
        boolean supplies,
        List<String> from,
        List<String> to,
        String what,
        String whatEn,
        Optional<Double> coefficient,
        boolean stated,
        Confidence confidence,
        String quote,
        String source) {

    public ChainLink {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
