package cn.tidu.facts.park;

import cn.tidu.facts.source.Confidence;
import java.time.LocalDate;

/**
 * A figure of a park (园区数据): how much it has, asks for or costs, on a day, by whom.
 *
 * @param parkId park
 * @param attribute what
 * @param value in the attribute's unit
 * @param asOf the day it tells of
 * @param source who says so
 * @param confidence of the row
 */
public record ParkFact(
        String parkId, ParkAttribute attribute, double value, LocalDate asOf, String source, Confidence confidence) {}
