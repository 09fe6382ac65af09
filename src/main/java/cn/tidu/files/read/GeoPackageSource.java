package cn.tidu.files.read;

import cn.tidu.files.read.GeoPackageFile.Column;
import cn.tidu.files.read.GeoPackageFile.Layer;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** The one feature table of a GeoPackage, or, in a file without any, its one table without geometries (GeoPackage 数据源). */
final class GeoPackageSource implements FeatureSource {
    private static final Set<String> ROW_NUMBERS = Set.of("fid", "ogc_fid", "objectid");

    private final ImportLimits limits;
    private final GeoPackageFile file;
    private final Layer layer;
    private final List<Column> columns;
    private final Optional<Crs> crs;
    private final long size;
    private final List<String> notes = new ArrayList<>();

    private GeoPackageSource(GeoPackageFile file, ImportLimits limits) {
        this.limits = limits;
        this.file = file;
        this.layer = layer(file);
        this.columns = file.columns(layer.table()).stream()
                .filter(column -> !skipped(column))
                .toList();
        this.crs = crs(layer);
        this.size = file.number("SELECT count(*) FROM " + GeoPackageFile.quoted(layer.table()));
        FeatureCheck.features(limits, size);
        Columns.checked(fields());
        Columns.checked(List.of(layer.table()));
    }

    /** Opens a copy in the work folder: what is beside the original is no business of the database engine. */
    static FeatureSource open(Path original, ImportLimits limits, Path workFolder) throws IOException {
        Path copy = Files.createTempDirectory(workFolder, "geopackage").resolve("layer.gpkg");
        Files.copy(original, copy);
        GeoPackageFile file = GeoPackageFile.open(copy);
        try {
            FeatureSource source = new GeoPackageSource(file, limits);
            file = null;
            return source;
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    private static Layer layer(GeoPackageFile file) {
        List<Layer> layers = file.layers("features");
        if (layers.size() > 1) {
            throw new FileFault(
                    "several-layers",
                    "GeoPackage 有多个要素表：%s；请只保留一个 / several feature tables, keep one"
                            .formatted(ReadingLimits.listed(
                                    layers.stream().map(Layer::table).toList(), "、")));
        }
        if (!layers.isEmpty()) {
            return layers.get(0);
        }
        List<Layer> tables = file.layers("attributes");
        if (tables.size() != 1) {
            throw new FileFault("no-layer", "GeoPackage 里没有要素表 / there is no feature table");
        }
        return tables.get(0);
    }

    private static Optional<Crs> crs(Layer layer) {
        if (layer.srs() <= 0) {
            return Optional.empty();
        }
        String definition = layer.definition().strip();
        if ("EPSG".equalsIgnoreCase(layer.organization())) {
            try {
                return Optional.of(Crs.ofCode("EPSG:" + layer.code()));
            } catch (FileFault e) {
                // a code that is not known here may still come with a definition that is
                if (!definition.contains("[")) {
                    throw e;
                }
            }
        }
        boolean described = definition.contains("[") && definition.length() <= ReadingLimits.CRS_TEXT;
        return described ? Optional.of(Crs.ofWkt(definition)) : Optional.empty();
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public List<String> fields() {
        return columns.stream().map(Column::name).toList();
    }

    private boolean skipped(Column column) {
        return layer.geometry().filter(column.name()::equalsIgnoreCase).isPresent()
                || (column.key() && ROW_NUMBERS.contains(column.name().toLowerCase(Locale.ROOT)));
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
        return Optional.of(size);
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        FeatureCheck check = new FeatureCheck(limits, notes, consumer);
        List<String> selected = new ArrayList<>();
        columns.forEach(column -> selected.add(GeoPackageFile.quoted(column.name())));
        layer.geometry().ifPresent(name -> selected.add(GeoPackageFile.quoted(name)));
        String sql = "SELECT %s FROM %s"
                .formatted(
                        selected.isEmpty() ? "NULL" : String.join(", ", selected),
                        GeoPackageFile.quoted(layer.table()));
        file.ask(open -> {
            try (Statement query = open.createStatement();
                    ResultSet rows = query.executeQuery(sql)) {
                for (int number = 1; rows.next(); number++) {
                    check.accept(feature(rows, number));
                }
            }
            return true;
        });
    }

    private RawFeature feature(ResultSet rows, int number) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            put(cells, columns.get(i), rows.getObject(i + 1));
        }
        RawFeature feature = new RawFeature(layer.table(), number, cells, null);
        if (layer.geometry().isEmpty()) {
            return feature;
        }
        try {
            return feature.with(geometry(rows.getBytes(columns.size() + 1), number));
        } catch (BadGeometry e) {
            return feature.withFault(e.getMessage());
        }
    }

    /** Keeps a value as text, unless there is nothing in it. */
    private void put(Map<String, String> cells, Column column, Object value) {
        if (value instanceof Number number && column.type().startsWith("BOOL")) {
            cells.put(column.name(), String.valueOf(number.intValue() != 0));
        } else if (value instanceof Number number) {
            cells.put(column.name(), CellText.number(String.valueOf(number)));
        } else if (value != null && !(value instanceof byte[])) {
            CellText.putPlain(cells, column.name(), TextEncoding.readable(String.valueOf(value), layer.table()));
        }
    }

    private Geometry geometry(byte[] blob, int number) {
        return blob == null ? null : GeoPackageBinary.read(blob, limits, number);
    }

    @Override
    public void close() {
        file.close();
    }
}
