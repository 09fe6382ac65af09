package cn.tidu.match;

/** One criterion of matching (匹配准则): one class, one test, one explanation. */
interface Criterion {

    /** The id, as in {@code criteria.csv} and in the weights of a request. */
    String id();

    /** Judges a case. */
    Judgement judge(Case matchCase);
}
