package cn.tidu.map.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tile matrix sets (瓦片矩阵集, OGC 17-083r4): WebMercatorQuad, and a quad in CGCS2000 degrees of the shape of WorldCRS84Quad:
 * two tiles side by side at level 0.
 */
public enum TileMatrixSet {
    WEB_MERCATOR("WebMercatorQuad", "http://www.opengis.net/def/crs/EPSG/0/3857", 0),
    CGCS2000("CGCS2000Quad", "http://www.opengis.net/def/crs/EPSG/0/4490", 1);

    /** Boundaries are generalised to about 2 km: nothing is to be seen deeper that is not there already. */
    public static final int DEEPEST = 12;

    private static final double MERCATOR_HALF = 20037508.342789244;
    /** Metres to a degree of the equator, and the size of a pixel, as the standard has them. */
    private static final double METRES_PER_DEGREE = 111319.49079327358;

    private static final double PIXEL = 0.00028;

    private final String id;
    private final String crs;
    private final int extraColumns;

    TileMatrixSet(String id, String crs, int extraColumns) {
        this.id = id;
        this.crs = crs;
        this.extraColumns = extraColumns;
    }

    public String id() {
        return id;
    }

    public String crs() {
        return crs;
    }

    /** Columns of a level. */
    public int columns(int level) {
        return 1 << (level + extraColumns);
    }

    /** Rows of a level. */
    public int rows(int level) {
        return 1 << level;
    }

    public static Optional<TileMatrixSet> find(String id) {
        for (TileMatrixSet set : values()) {
            if (set.id.equals(id)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    /** The standard's JSON. */
    public Map<String, Object> definition() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put(
                "title",
                this == WEB_MERCATOR
                        ? "Google Maps Compatible for the World"
                        : "CGCS2000 经纬度四叉树 / CGCS2000 quad in degrees");
        if (this == WEB_MERCATOR) {
            json.put("uri", "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
            json.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        }
        json.put("crs", crs);
        json.put("orderedAxes", this == WEB_MERCATOR ? List.of("X", "Y") : List.of("Lat", "Lon"));
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int level = 0; level <= DEEPEST; level++) {
            levels.add(level(level));
        }
        json.put("tileMatrices", levels);
        return json;
    }

    private Map<String, Object> level(int level) {
        double cell = this == WEB_MERCATOR ? 2 * MERCATOR_HALF / 256 / (1 << level) : 180.0 / 256 / (1 << level);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Integer.toString(level));
        json.put("scaleDenominator", (this == WEB_MERCATOR ? cell : cell * METRES_PER_DEGREE) / PIXEL);
        json.put("cellSize", cell);
        json.put("cornerOfOrigin", "topLeft");
        json.put(
                "pointOfOrigin", this == WEB_MERCATOR ? List.of(-MERCATOR_HALF, MERCATOR_HALF) : List.of(90.0, -180.0));
        json.put("tileWidth", 256);
        json.put("tileHeight", 256);
        json.put("matrixWidth", columns(level));
        json.put("matrixHeight", rows(level));
        return json;
    }
}
