package cn.tidu.files.read;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature whose geometry has been brought to CGCS2000 and checked (归位并检查过的要素).
 *
 * @param feature as the file has it; of its geometry only the first position, as a point in the file's coordinates
 * @param spot where it came to; empty without a geometry, or where its coordinates mean no place on Earth
 */
public record PlacedFeature(RawFeature feature, Optional<Spot> spot) {
    /**
     * A geometry in CGCS2000, EPSG:4490, degrees.
     *
     * @param first its first position
     * @param inFrame whether all of it lies in Guangdong with a margin
     * @param enclosed whether closed lines were taken for the area they enclose
     * @param fault what was wrong with it; empty if nothing was
     * @param change part of its area, or for lines of its length, by which mending would change it
     * @param kept the geometry, mended where that was needed; empty if it is refused
     */
    public record Spot(
            Coordinate first,
            boolean inFrame,
            boolean enclosed,
            Optional<String> fault,
            double change,
            Optional<Geometry> kept) {}
}
