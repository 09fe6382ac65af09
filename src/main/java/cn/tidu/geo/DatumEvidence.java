package cn.tidu.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Whether a file is in another datum than it was taken for (坐标偏移证据): its boundaries are laid on those of the same city
 * or county as if they were plain, as if in GCJ-02, and as if in BD-09.
 *
 * <p>The measure is the median distance in metres from the file's vertices to the nearest reference boundary. A shift
 * is only taken as shown if it brings the boundaries to less than half the distance. GCJ-02 shifts by some 500 m
 * in Guangdong, BD-09 by some 1.4 km, so a reference generalised by a few hundred metres or less tells them apart.
 */
public final class DatumEvidence {
    private static final double CLEARLY_BETTER = 0.5;
    private static final int MOST_VERTICES = 1000;
    private static final double METRES_PER_DEGREE = 111_320;

    private final Datum taken;
    private final Map<Datum, Double> medians;

    private DatumEvidence(Datum taken, Map<Datum, Double> medians) {
        this.taken = taken;
        this.medians = medians;
    }

    /** Lays polygons that were taken for CGCS2000 on the reference. */
    public static DatumEvidence compare(List<Geometry> file, List<Geometry> reference) {
        return compare(file, reference, Datum.CGCS2000);
    }

    /**
     * Lays the file's polygons on the reference.
     *
     * @param file polygons of the file, brought to CGCS2000 degrees, longitude first
     * @param reference polygons of the same city or county in CGCS2000 degrees
     * @param takenFor the datum that the file was taken for
     */
    public static DatumEvidence compare(List<Geometry> file, List<Geometry> reference, Datum takenFor) {
        Datum taken = takenFor == Datum.WGS84 ? Datum.CGCS2000 : takenFor;
        List<Coordinate> vertices = sample(file);
        Map<Datum, Double> medians = new EnumMap<>(Datum.class);
        if (vertices.isEmpty() || reference.stream().allMatch(Geometry::isEmpty)) {
            return new DatumEvidence(taken, medians);
        }
        Coordinate origin = reference.stream()
                .filter(geometry -> !geometry.isEmpty())
                .findFirst()
                .map(Geometry::getCoordinate)
                .orElseThrow();
        PlaneMapping metres = metresFrom(origin);
        Geometry[] boundaries =
                reference.stream().map(Geometry::getBoundary).map(metres::apply).toArray(Geometry[]::new);
        GeometryFactory factory = new GeometryFactory();
        IndexedFacetDistance distance = new IndexedFacetDistance(factory.createGeometryCollection(boundaries));
        Geometry points = factory.createMultiPointFromCoords(vertices.toArray(Coordinate[]::new));
        for (Datum datum : List.of(Datum.CGCS2000, Datum.GCJ02, Datum.BD09)) {
            medians.put(datum, median(metres.apply(ChinaDatum.retaken(points, taken, datum)), distance));
        }
        return new DatumEvidence(taken, medians);
    }

    /** The datum the file seems to be in; empty if none is clearly better than the one it was taken for. */
    public Optional<Datum> suspected() {
        return medians.entrySet().stream()
                .min(Comparator.comparingDouble(Map.Entry::getValue))
                .filter(best -> best.getKey() != taken)
                .filter(best -> best.getValue() < CLEARLY_BETTER * medians.get(taken))
                .map(Map.Entry::getKey);
    }

    /** Median distance to the reference boundary, m, if the file were in this datum; empty without anything to compare. */
    public Optional<Double> medianMetres(Datum datum) {
        return Optional.ofNullable(medians.get(datum == Datum.WGS84 ? Datum.CGCS2000 : datum));
    }

    private static List<Coordinate> sample(List<Geometry> file) {
        List<Coordinate> all = new ArrayList<>();
        for (Geometry geometry : file) {
            all.addAll(Arrays.asList(geometry.getCoordinates()));
        }
        int step = Math.max(1, all.size() / MOST_VERTICES);
        List<Coordinate> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(new CoordinateXY(all.get(i)));
        }
        return some;
    }

    private static double median(Geometry points, IndexedFacetDistance distance) {
        double[] distances = new double[points.getNumGeometries()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance.distance(points.getGeometryN(i));
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }

    /** Degrees to metres about the origin on the sphere; good to a percent within a city. */
    private static PlaneMapping metresFrom(Coordinate origin) {
        double eastward = METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.getY()));
        return new PlaneMapping(
                xy -> {
                    for (int i = 0; i < xy.length; i += 2) {
                        xy[i] = (xy[i] - origin.getX()) * eastward;
                        xy[i + 1] = (xy[i + 1] - origin.getY()) * METRES_PER_DEGREE;
                    }
                },
                0);
    }
}
