package cn.tidu.files.read;

import cn.tidu.platform.settings.ImportLimits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The geometry of a table's row (表格几何): from a column of WKT, or from two columns of coordinates.
 *
 * @param wkt column of WKT
 * @param x column of longitudes or eastings
 * @param y column of latitudes or northings
 * @param limits how many vertices a text may have
 */
record TableGeometry(Optional<String> wkt, Optional<String> x, Optional<String> y, ImportLimits limits) {
    private static final List<String> WKT = List.of("wkt", "geom", "geometry", "the_geom", "几何");
    private static final List<String> X = List.of("lon", "lng", "longitude", "经度", "x");
    private static final List<String> Y = List.of("lat", "latitude", "纬度", "y");
    private static final int DEEPEST = 16;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    static TableGeometry among(List<String> fields, ImportLimits limits) {
        return new TableGeometry(find(fields, WKT), find(fields, X), find(fields, Y), limits);
    }

    /** No geometry: every cell is only a cell. */
    static TableGeometry none(ImportLimits limits) {
        return new TableGeometry(Optional.empty(), Optional.empty(), Optional.empty(), limits);
    }

    private static Optional<String> find(List<String> fields, List<String> names) {
        return names.stream()
                .flatMap(name -> fields.stream()
                        .filter(field -> field.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    /** The feature of a row: its geometry is read, or told to be unreadable, and a WKT cell taken out of the row. */
    RawFeature feature(String sheet, int row, Map<String, String> cells) {
        RawFeature bare = new RawFeature(sheet, row, cells, null);
        try {
            return new RawFeature(sheet, row, cells, take(cells, row));
        } catch (BadGeometry e) {
            return bare.withFault(e.getMessage());
        }
    }

    /** Reads a row's geometry, and takes a WKT cell out of the row; null without one. */
    private Geometry take(Map<String, String> cells, int row) {
        if (wkt.isPresent()) {
            String text = cells.remove(wkt.get());
            return text == null ? null : parse(text, row);
        }
        if (x.isEmpty() || y.isEmpty()) {
            return null;
        }
        String east = cells.get(x.get());
        String north = cells.get(y.get());
        if (east == null && north == null) {
            return null;
        }
        return FACTORY.createPoint(new CoordinateXY(number(east, x.get()), number(north, y.get())));
    }

    private static double number(String text, String field) {
        try {
            double value = Double.parseDouble(text == null ? "" : text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadGeometry("%s 不是数字：%s / not a number (%s)".formatted(field, text, e.getMessage()));
        }
        throw new BadGeometry("%s 不是有限数：%s / not finite".formatted(field, text));
    }

    private Geometry parse(String text, int row) {
        String bare = text.replaceFirst("(?i)^SRID=\\d+;", "");
        refuseDeep(bare);
        FeatureCheck.vertices(limits, bare.chars().filter(c -> c == ',').count() + 1, row);
        try {
            Geometry geometry = new WKTReader(FACTORY).read(bare);
            for (Coordinate at : geometry.getCoordinates()) {
                if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
                    throw new BadGeometry("坐标不是有限数 / a coordinate is not finite");
                }
            }
            return geometry;
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadGeometry("不是有效的 WKT：" + e.getMessage());
        }
    }

    private static void refuseDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new BadGeometry("WKT 嵌套太深 / nested too deeply");
            }
        }
    }
}
