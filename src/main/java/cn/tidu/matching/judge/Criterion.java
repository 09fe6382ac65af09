package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import java.util.Set;

/** One criterion of matching (匹配准则): one class, one test, one explanation. */
public interface Criterion {

    /** The id, as in {@code criteria.csv} and in the weights of a request. */
    String id();

    /** Parts of it that a request can leave out by {@code id.part}. */
    default Set<String> facets() {
        return Set.of();
    }

    /**
     * How much it matters to a firm, 0 to 1; its weight is multiplied by this. 0: it does not apply to the firm.
     */
    default double relevance(Enterprise firm) {
        return 1;
    }

    /** Judges a case. */
    Judgement judge(Case matchCase);
}
