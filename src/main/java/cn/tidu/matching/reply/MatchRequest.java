package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;

/**
 * One question for ranked parks (匹配请求), understood and checked.
 *
 * @param enterprise the firm
 * @param terms what it asks for
 */
public record MatchRequest(Enterprise enterprise, MatchTerms terms) {}
