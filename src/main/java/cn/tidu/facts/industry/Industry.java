package cn.tidu.facts.industry;

/**
 * An entry of GB/T 4754-2017 (国民经济行业分类).
 *
 * @param code section letter, or two, three or four digits
 * @param level {@code section} (门类), {@code division} (大类), {@code group} (中类) or {@code class} (小类)
 * @param section section letter
 * @param parent code of the entry above, null for a section
 * @param name Chinese name of the standard
 * @param nameEn English name, null where none is given
 */
public record Industry(String code, String level, String section, String parent, String name, String nameEn) {}
