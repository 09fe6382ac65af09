package cn.tidu.matching.judge;

import cn.tidu.text.Text;

/**
 * A question to put to the park (请向园区核实): what is not on record there and would move the score.
 *
 * @param attribute what is asked for, as in {@code park-facts.csv} or a column of the parks
 * @param question the question
 */
public record Ask(String attribute, Text question) {}
