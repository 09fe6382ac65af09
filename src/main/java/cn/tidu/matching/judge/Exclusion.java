package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.text.Text;
import java.util.List;

/**
 * Why a park is out (排除理由).
 *
 * @param constraint id of the hard rule
 * @param reason one sentence
 * @param citations what it rests on
 */
public record Exclusion(String constraint, Text reason, List<Citation> citations) {}
