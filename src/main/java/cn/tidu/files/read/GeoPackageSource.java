package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.db.DateConverter;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureResultSet;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.geopackage.user.UserCoreRow;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The one feature table of a GeoPackage (GeoPackage 数据源). */
final class GeoPackageSource implements FeatureSource {
    static final Set<String> ROW_NUMBERS = Set.of("fid", "ogc_fid", "objectid");
    private static final int HEADER_BYTES = 100;
    private static final int VERTEX_BYTES = 32;

    static {
        // the library would silently drop vertices that are not finite
        GeoPackageGeometryData.setGeometryFilter(null);
    }

    private final ImportLimits limits;
    private final GeoPackage file;
    private final FeatureDao table;
    private final Optional<Crs> crs;
    private final List<String> notes = new ArrayList<>();

    private GeoPackageSource(GeoPackage file, ImportLimits limits) {
        this.limits = limits;
        this.file = file;
        List<String> tables = file.getFeatureTables();
        if (tables.isEmpty()) {
            throw new FileFault("no-layer", "GeoPackage 里没有要素表 / there is no feature table");
        }
        if (tables.size() > 1) {
            throw new FileFault(
                    "several-layers",
                    "GeoPackage 有多个要素表：%s；请只保留一个 / several feature tables, keep one"
                            .formatted(String.join("、", tables)));
        }
        this.table = file.getFeatureDao(tables.get(0));
        this.crs = Optional.ofNullable(table.getSrs()).flatMap(GeoPackageSource::crs);
        FeatureCheck.features(limits, table.count());
    }

    /** Opens a copy in the work folder: the database engine may write files beside what it opens. */
    static FeatureSource open(Path original, ImportLimits limits, Path workFolder) throws IOException {
        Path copy = Files.createTempDirectory(workFolder, "geopackage").resolve("layer.gpkg");
        Files.copy(original, copy);
        GeoPackage file = null;
        try {
            file = GeoPackageManager.open(false, copy.toFile());
            FeatureSource source = source(file, limits);
            file = null;
            return source;
        } catch (FileFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw FeatureCheck.damaged("GeoPackage", e);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    /** The feature table, or, in a file without any, the one table without geometry. */
    private static FeatureSource source(GeoPackage file, ImportLimits limits) {
        boolean plain =
                file.getFeatureTables().isEmpty() && file.getAttributesTables().size() == 1;
        return plain
                ? new GeoPackageTable(file, file.getAttributesTables().get(0), limits)
                : new GeoPackageSource(file, limits);
    }

    private static Optional<Crs> crs(SpatialReferenceSystem srs) {
        if (srs.getSrsId() <= 0) {
            return Optional.empty();
        }
        String definition =
                srs.getDefinition() == null ? "" : srs.getDefinition().strip();
        if ("EPSG".equalsIgnoreCase(srs.getOrganization())) {
            try {
                return Optional.of(Crs.ofCode("EPSG:" + srs.getOrganizationCoordsysId()));
            } catch (FileFault e) {
                // a code that is not known here may still come with a definition that is
                if (!definition.contains("[")) {
                    throw e;
                }
            }
        }
        return definition.contains("[") ? Optional.of(Crs.ofWkt(definition)) : Optional.empty();
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(table.getColumnNames()));
        fields.removeIf(name -> skipped(name));
        return fields;
    }

    private boolean skipped(String column) {
        return column.equals(table.getGeometryColumnName())
                || (column.equals(table.getIdColumnName()) && ROW_NUMBERS.contains(column.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Long> size() {
        return Optional.of((long) table.count());
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        FeatureCheck check = new FeatureCheck(limits, notes, consumer);
        List<String> fields = fields();
        FeatureResultSet rows = table.queryForAll();
        try {
            int number = 0;
            while (rows.moveToNext()) {
                number++;
                check.accept(raw(rows.getRow(), fields, number));
            }
        } finally {
            rows.close();
        }
    }

    private RawFeature raw(FeatureRow row, List<String> fields, int number) {
        RawFeature feature =
                new RawFeature(table.getTableName(), number, cells(row, fields, table.getTableName()), null);
        try {
            return new RawFeature(feature.sheet(), number, feature.attributes(), geometry(row, number));
        } catch (BadGeometry e) {
            return feature.withFault(e.getMessage());
        }
    }

    /** The cells of a row that are not empty, as text. */
    static Map<String, String> cells(UserCoreRow<?, ?> row, List<String> fields, String table) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = row.getValue(field);
            if (value instanceof Number n) {
                cells.put(field, CellText.number(String.valueOf(n)));
            } else if (value instanceof Date date) {
                cells.put(
                        field,
                        DateConverter.converter(
                                        row.getColumns().getColumn(field).getDataType())
                                .stringValue(date));
            } else if (value != null && !(value instanceof byte[])) {
                CellText.putPlain(cells, field, TextEncoding.readable(String.valueOf(value), table));
            }
        }
        return cells;
    }

    private Geometry geometry(FeatureRow row, int number) {
        try {
            GeoPackageGeometryData data = row.getGeometry();
            if (data == null || data.isEmpty()) {
                return null;
            }
            byte[] wkb = data.getWkb();
            if (wkb.length > HEADER_BYTES + (long) VERTEX_BYTES * 2 * limits.vertices()) {
                FeatureCheck.vertices(limits, wkb.length / VERTEX_BYTES, number);
            }
            return new WKBReader().read(wkb);
        } catch (IOException | ParseException | RuntimeException e) {
            if (e instanceof FileFault fault) {
                throw fault;
            }
            throw new BadGeometry(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
