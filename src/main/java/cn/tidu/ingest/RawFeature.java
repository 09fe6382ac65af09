package cn.tidu.ingest;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature or row as the file has it (原始要素), before anything is understood.
 *
 * @param sheet sheet or layer, empty if the format has none
 * @param row number as a user counts: the line of a CSV or sheet (header is 1), the feature number from 1 elsewhere
 * @param attributes cells by field name in the file's order; numbers in plain notation, missing cells absent
 * @param geometry in the file's own coordinates, x before y (longitude before latitude); null without one
 */
public record RawFeature(String sheet, int row, Map<String, String> attributes, Geometry geometry) {}
