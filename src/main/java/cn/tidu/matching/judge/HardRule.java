package cn.tidu.matching.judge;

import java.util.Optional;

/** A rule that takes a park out of the ranking (硬性规则): one class, one test, one explanation. */
public interface HardRule {

    /** The id, as in the reasons of an answer. */
    String id();

    /** Why the park is out, if it is. */
    Optional<Exclusion> check(Case matchCase);
}
