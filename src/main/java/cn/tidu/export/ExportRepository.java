package cn.tidu.export;

import cn.tidu.db.Database;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Reprojection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.ResultIterable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Writes a collection from PostGIS into a file (数据导出), streamed, in the CRS asked for. Blocking. */
public final class ExportRepository {
    private static final int FETCH = 1000;

    private final Database database;

    public ExportRepository(Database database) {
        this.database = database;
    }

    /**
     * What to export.
     *
     * @param collection the collection
     * @param format the file format
     * @param crs target CRS
     * @param charset charset of a Shapefile's texts
     * @param code region code that narrows it
     * @param kind kind, level or stage that narrows it
     * @param text part of a name that narrows it
     */
    public record Order(
            Collection collection,
            ExportFormat format,
            Crs crs,
            Charset charset,
            Optional<String> code,
            Optional<String> kind,
            Optional<String> text) {}

    /** Writes the file, whole or not at all. */
    public void write(Order order, Path out) {
        TargetCrs target = new TargetCrs(
                order.crs().epsg().orElseThrow(),
                order.crs().name(),
                order.crs().geotools().toWKT(),
                order.crs().geographic());
        Reprojection reprojection = Reprojection.between(Crs.CGCS2000, order.crs());
        database.read(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            ResultIterable<ExportRow> rows = handle.createQuery(
                            order.collection().sql())
                    .bind("code", order.code().orElse(null))
                    .bind("kind", order.kind().orElse(null))
                    .bind("text", order.text().orElse(null))
                    .setFetchSize(FETCH)
                    .map((row, context) -> row(row, order.collection().columns(), reprojection));
            try (Stream<ExportRow> stream = rows.stream()) {
                Exporter.write(
                        order.collection().table(target), stream.iterator(), order.format(), order.charset(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private static ExportRow row(ResultSet row, List<Column> columns, Reprojection reprojection) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(
                    columns.get(i).type() == Column.Type.DATE
                            ? row.getObject(i + 1, LocalDate.class)
                            : row.getObject(i + 1));
        }
        byte[] wkb = row.getBytes("geom");
        try {
            Geometry geometry = wkb == null ? null : reprojection.apply(new WKBReader().read(wkb));
            return new ExportRow(values, geometry);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
