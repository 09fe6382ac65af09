package cn.tidu.files.read;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature or row as the file has it (原始要素), before anything is understood.
 *
 * @param sheet sheet or layer, empty if the format has none
 * @param row number as a user counts: the line of a CSV or sheet (header is 1), the feature number from 1 elsewhere
 * @param attributes cells by field name in the file's order; numbers in plain notation, missing cells absent
 * @param geometry in the file's own coordinates, x before y (longitude before latitude); null without one
 * @param geometryFault why the geometry cannot be read; null if it can, or if there is none
 * @param cellFaults cells that cannot be taken; of these the attributes have only a beginning to show
 */
public record RawFeature(
        String sheet,
        int row,
        Map<String, String> attributes,
        Geometry geometry,
        String geometryFault,
        List<CellFault> cellFaults) {

    /** A cell that cannot be taken, and why (单元格有误). */
    public record CellFault(String field, String why) {}

    /** A feature whose cells can be taken. */
    public RawFeature(String sheet, int row, Map<String, String> attributes, Geometry geometry, String geometryFault) {
        this(sheet, row, attributes, geometry, geometryFault, List.of());
    }

    /** A feature whose geometry, if it has one, could be read. */
    public RawFeature(String sheet, int row, Map<String, String> attributes, Geometry geometry) {
        this(sheet, row, attributes, geometry, null);
    }

    /** The same without its geometry, which cannot be read. */
    RawFeature withFault(String why) {
        return new RawFeature(sheet, row, attributes, null, ReadingLimits.told(why), cellFaults);
    }

    /** The same with another geometry. */
    RawFeature with(Geometry other) {
        return new RawFeature(sheet, row, attributes, other, geometryFault, cellFaults);
    }
}
