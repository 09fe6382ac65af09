package cn.tidu.files.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Which county a point lies in, and whether it lies in its city (落点定县), while a file is read; borders count as inside. */
final class HostRegions {
    /** One region; its outline is read and indexed when a point first falls into its extent. */
    private static final class Area {
        private final String code;
        private final Envelope extent;
        private byte[] wkb;
        private IndexedPointInAreaLocator locator;

        Area(String code, Envelope extent, byte... wkb) {
            this.code = code;
            this.extent = extent;
            this.wkb = wkb;
        }

        boolean covers(Coordinate point) {
            return extent.contains(point) && locator().locate(point) != Location.EXTERIOR;
        }

        private IndexedPointInAreaLocator locator() {
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(outline());
                wkb = null;
            }
            return locator;
        }

        private Geometry outline() {
            try {
                return new WKBReader().read(wkb);
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Map<String, Area> cities = new HashMap<>();
    private final List<Area> counties = new ArrayList<>();
    private Area latest;

    static HostRegions load(Handle handle) {
        HostRegions regions = new HostRegions();
        handle.createQuery(
                        """
                        SELECT level, code, ST_XMin(geom) AS west, ST_XMax(geom) AS east, ST_YMin(geom) AS south, ST_YMax(geom) AS north,
                               ST_AsBinary(geom) AS wkb
                          FROM region ORDER BY code
                        """)
                .mapToMap()
                .forEach(row -> regions.add(
                        (String) row.get("level"),
                        new Area(
                                (String) row.get("code"),
                                new Envelope(
                                        (Double) row.get("west"),
                                        (Double) row.get("east"),
                                        (Double) row.get("south"),
                                        (Double) row.get("north")),
                                (byte[]) row.get("wkb"))));
        return regions;
    }

    private void add(String level, Area area) {
        if ("city".equals(level)) {
            cities.put(area.code, area);
        } else {
            counties.add(area);
        }
    }

    /** The code of the county that holds a point, of that city if one is given; of several on whose border it lies, one. */
    Optional<String> countyAt(Coordinate point, String cityOrNull) {
        if (latest != null && isOf(latest, cityOrNull) && latest.covers(point)) {
            return Optional.of(latest.code);
        }
        for (Area county : counties) {
            if (isOf(county, cityOrNull) && county.covers(point)) {
                latest = county;
                return Optional.of(county.code);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Area county, String cityOrNull) {
        return cityOrNull == null || county.code.regionMatches(0, cityOrNull, 0, 4);
    }

    /** Whether a city holds a point; a city of no outline holds all. */
    boolean cityHolds(String city, Coordinate point) {
        Area area = cities.get(city);
        return area == null || area.covers(point);
    }
}
