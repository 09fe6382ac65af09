package cn.tidu.matching.robustness;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws the values that are not known (未知取值的抽样), criterion by criterion: {@code values[criterion][group]}. */
interface UnknownValues {

    /** A matrix with all that is known filled in. */
    double[][] start();

    /** Draws the unknown values anew; the known ones stay. */
    void draw(UniformRandomProvider random, double[][] values);
}
