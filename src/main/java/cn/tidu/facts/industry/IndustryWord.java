package cn.tidu.facts.industry;

import java.util.List;

/**
 * What a word of policy or of a park's directions means in GB/T 4754-2017 (政策用语对照).
 *
 * @param word the word
 * @param wordEn the word in English
 * @param codes GB/T 4754-2017 codes; empty when the word names no industry
 * @param reason why these codes, in Chinese
 * @param reasonEn the same in English
 * @param basis what the mapping rests on
 */
public record IndustryWord(
        String word, String wordEn, List<String> codes, String reason, String reasonEn, String basis) {}
