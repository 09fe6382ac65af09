package cn.tidu.files.export;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/**
 * Geometry as cells of a table without geometry type (几何列): {@code wkt}, and for points in degrees also longitude
 * (经度) and latitude (纬度).
 */
final class GeometryCells {
    private final ExportTable table;
    private final List<String> header = new ArrayList<>();
    private final boolean degrees;

    GeometryCells(ExportTable table) {
        this.table = table;
        this.degrees = table.geometry() == GeometryKind.POINT && table.crs().geographic();
        if (degrees) {
            header.add(table.freeName("经度"));
            header.add(table.freeName("纬度"));
        }
        if (table.geometry() != GeometryKind.NONE) {
            header.add(table.freeName("wkt"));
        }
    }

    /** Names of the cells' columns; empty for tables without geometry. */
    List<String> header() {
        return header;
    }

    /** The cells of a row, as many as the header has. */
    List<Object> of(Geometry geometry) {
        Geometry fitted = FittedGeometry.of(table.geometry(), geometry, true);
        List<Object> cells = new ArrayList<>(header.size());
        if (degrees) {
            cells.add(fitted == null ? null : Cells.decimal(fitted.getCoordinate().x));
            cells.add(fitted == null ? null : Cells.decimal(fitted.getCoordinate().y));
        }
        if (table.geometry() != GeometryKind.NONE) {
            cells.add(fitted == null ? null : new WKTWriter(2).write(fitted));
        }
        return cells;
    }
}
