package cn.tidu.facts.road;

import java.util.Optional;

/**
 * A class of road (道路类别), in the words of OpenStreetMap.
 *
 * @param code the class, such as {@code primary}
 * @param name Chinese name
 * @param speedKmh speed where the file gives none, km/h; empty: not for lorries, left out
 * @param access whether a firm or a park can stand on it
 */
public record RoadClass(String code, String name, Optional<Double> speedKmh, boolean access) {}
