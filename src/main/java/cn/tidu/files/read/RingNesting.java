package cn.tidu.files.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Polygons from rings that turn the wrong way (环嵌套): what lies inside an odd number of rings is a hole. */
final class RingNesting {
    /** Beyond this many rings a file with wrong turns is left for the check of the caller. */
    private static final int MOST_RINGS = 2_000;

    private RingNesting() {}

    /** The same rings nested anew if that makes an invalid polygon valid, else the geometry itself. */
    static Geometry mended(Geometry geometry) {
        if (!(geometry instanceof MultiPolygon) || oneRing(geometry) || geometry.isValid()) {
            return geometry;
        }
        List<Polygon> rings = rings(geometry);
        if (rings.size() > MOST_RINGS) {
            return geometry;
        }
        Geometry nested = nest(rings, geometry.getFactory());
        return nested.isValid() ? nested : geometry;
    }

    private static boolean oneRing(Geometry geometry) {
        return geometry.getNumGeometries() == 1 && ((Polygon) geometry.getGeometryN(0)).getNumInteriorRing() == 0;
    }

    private static List<Polygon> rings(Geometry geometry) {
        List<Polygon> rings = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            rings.add(geometry.getFactory().createPolygon(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(geometry.getFactory().createPolygon(polygon.getInteriorRingN(hole)));
            }
        }
        rings.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        return rings;
    }

    private static Geometry nest(List<Polygon> rings, GeometryFactory factory) {
        List<LinearRing> shells = new ArrayList<>();
        List<List<LinearRing>> holes = new ArrayList<>();
        int[] shellOf = new int[rings.size()];
        for (int i = 0; i < rings.size(); i++) {
            int parent = -1;
            for (int j = i - 1; j >= 0 && parent < 0; j--) {
                boolean around =
                        rings.get(j).getEnvelopeInternal().covers(rings.get(i).getEnvelopeInternal())
                                && rings.get(j).covers(rings.get(i));
                parent = around ? j : -1;
            }
            boolean hole = parent >= 0 && shellOf[parent] >= 0;
            if (hole) {
                holes.get(shellOf[parent]).add(rings.get(i).getExteriorRing());
                shellOf[i] = -1;
            } else {
                shellOf[i] = shells.size();
                shells.add(rings.get(i).getExteriorRing());
                holes.add(new ArrayList<>());
            }
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = factory.createPolygon(shells.get(i), holes.get(i).toArray(LinearRing[]::new));
        }
        return factory.createMultiPolygon(polygons);
    }
}
