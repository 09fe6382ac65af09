package cn.tidu.match;

import java.util.Optional;

/** A rule that takes a park out of the ranking (硬性规则): one class, one test, one explanation. */
interface HardRule {

    /** Why the park is out, if it is. */
    Optional<Exclusion> check(Case matchCase);
}
