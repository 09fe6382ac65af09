package cn.tidu.files.export;

import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.FileForm;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Reprojection;
import cn.tidu.platform.db.AuditNote;
import cn.tidu.platform.db.Condition;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.Search;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Writes a collection from PostGIS into a file (数据导出), streamed, in the CRS asked for. Blocking. */
public final class ExportRepository {
    private static final int FETCH = 1000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Database database;

    public ExportRepository(Database database) {
        this.database = database;
    }

    /**
     * What to export.
     *
     * @param collection one that can be taken out as a file
     * @param format the file format
     * @param crs target CRS
     * @param charset charset of a Shapefile's texts
     * @param search what narrows it
     * @param words the search in words, empty for all rows
     */
    public record Order(
            Collection collection, ExportFormat format, Crs crs, Charset charset, Search search, String words) {
        FileForm form() {
            return collection
                    .file()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "没有可导出的 %s / %s cannot be taken out".formatted(collection.id(), collection.id())));
        }
    }

    /** Takes the rows of a table as they come from the database. */
    @FunctionalInterface
    private interface Sink {
        void take(ExportTable table, Iterator<ExportRow> rows) throws IOException;
    }

    /** Writes the file, whole or not at all. */
    public void write(Order order, Path out) {
        taken(order, (table, rows) -> Exporter.write(table, rows, order.format(), order.charset(), out));
    }

    /** Writes a format that can be streamed to whoever reads it; what was written stays written if it fails. */
    void stream(Order order, OutputStream out) {
        taken(order, (table, rows) -> Exporter.stream(table, rows, order.format(), out));
    }

    private void taken(Order order, Sink sink) {
        Reprojection reprojection = Reprojection.between(Crs.CGCS2000, order.crs());
        FileForm form = order.form();
        List<Column> columns = ExportTable.columns(form);
        if (order.collection().secret()) {
            // What leaves the house is on record.
            database.write(handle -> AuditNote.add(handle, "export", form.rows(), "*"));
        }
        database.read(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            Condition found = order.search().condition(handle);
            ResultIterable<ExportRow> rows = found.bind(handle.createQuery(form.sql(found)))
                    .setFetchSize(FETCH)
                    .map((row, context) -> row(row, columns, reprojection));
            try (Stream<ExportRow> stream = rows.stream()) {
                sink.take(table(order, handle), stream.iterator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    /** The metadata of the CSV that an order would write, for a reader that has the CSV from an address. */
    byte[] csvMetadata(Order order, String url) {
        return database.read(handle -> {
            order.search().condition(handle);
            return CsvMetadata.of(table(order, handle), url);
        });
    }

    private static ExportTable table(Order order, Handle handle) {
        TargetCrs target = new TargetCrs(
                order.crs().epsg().orElseThrow(),
                order.crs().name(),
                order.crs().geotools().toWKT(),
                order.crs().geographic());
        String which = order.words().isEmpty() ? "全部" : order.words();
        return ExportTable.of(
                order.collection().id(),
                order.form(),
                target,
                String.format(
                        Locale.ROOT,
                        "%s 由 Tidu 导出，数据版本 %d，范围：%s",
                        LocalDate.now(CHINA),
                        DataVersion.get(handle),
                        which));
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
