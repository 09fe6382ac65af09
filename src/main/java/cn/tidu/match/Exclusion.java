package cn.tidu.match;

import cn.tidu.guidance.Citation;
import java.util.List;

/**
 * Why a park is out (排除理由).
 *
 * @param constraint id of the hard rule
 * @param reason one sentence
 * @param citations what it rests on
 */
public record Exclusion(String constraint, Text reason, List<Citation> citations) {}
