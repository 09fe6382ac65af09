package cn.tidu.geo;

/**
 * What seems to be wrong with the position of a file (落区疑点).
 *
 * @param code {@code swapped-axes}, {@code zone-prefix}, {@code central-meridian}, {@code wrong-crs} or
 *     {@code outside-guangdong}
 * @param advice what is wrong and which option would mend it, Chinese and English
 */
public record Suspicion(String code, String advice) {}
