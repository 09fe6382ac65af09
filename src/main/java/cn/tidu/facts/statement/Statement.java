package cn.tidu.facts.statement;

import cn.tidu.facts.park.ParkAttribute;
import java.time.LocalDate;

/**
 * A figure that a park states of itself (园区自报), and what a planner made of it.
 *
 * @param id its number
 * @param parkId park
 * @param park the park's name; null if there is no such park any more
 * @param city region code of the park's city, GB/T 2260; null: none
 * @param attribute what
 * @param name the attribute's name, Chinese
 * @param nameEn the attribute's name, English
 * @param value in the attribute's unit
 * @param unit of the value and of {@code knownValue}
 * @param asOf the day it tells of
 * @param source on what the park bases it
 * @param state {@code pending}, {@code accepted} or {@code refused}
 * @param reason the planner's, of a refusal
 * @param statedAt when it was stated
 * @param reviewedAt when it was decided; null: not yet
 * @param knownValue the figure that matching uses at present; null: none is known
 * @param knownAsOf the day that one tells of
 * @param knownSource who says that one
 */
record Statement(
        long id,
        String parkId,
        String park,
        String city,
        ParkAttribute attribute,
        String name,
        String nameEn,
        double value,
        String unit,
        LocalDate asOf,
        String source,
        String state,
        String reason,
        String statedAt,
        String reviewedAt,
        Double knownValue,
        LocalDate knownAsOf,
        String knownSource) {}
