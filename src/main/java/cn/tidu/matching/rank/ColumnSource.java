package cn.tidu.matching.rank;

/** Gives a criterion's column for a firm (列的来源): one that is known already for firms alike, or a new one. */
@FunctionalInterface
interface ColumnSource {

    /** What the criterion says of every park. */
    Column of(FirmView firm);
}
