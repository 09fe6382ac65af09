package cn.tidu.matching.edition;

import java.time.LocalDate;

/**
 * A named stretch of policy (政策版本), such as 双转移: from the day on which the document that opens it takes effect to the day
 * before the next edition.
 *
 * @param id stable id
 * @param name Chinese name
 * @param nameEn English name
 * @param opensWith id of the document that opens it
 * @param from first day of that document's validity
 * @param source where the name is from
 */
public record PolicyEdition(String id, String name, String nameEn, String opensWith, LocalDate from, String source) {}
