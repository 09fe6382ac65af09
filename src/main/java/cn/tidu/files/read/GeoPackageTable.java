package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import cn.tidu.platform.settings.ImportLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.attributes.AttributesDao;
import mil.nga.geopackage.attributes.AttributesResultSet;

/** The one table without geometry of a GeoPackage that has no features (GeoPackage 属性表). */
final class GeoPackageTable implements FeatureSource {
    private final ImportLimits limits;
    private final GeoPackage file;
    private final AttributesDao table;
    private final List<String> notes = new ArrayList<>();

    GeoPackageTable(GeoPackage file, String name, ImportLimits limits) {
        this.limits = limits;
        this.file = file;
        this.table = file.getAttributesDao(name);
        FeatureCheck.features(limits, table.count());
    }

    @Override
    public String format() {
        return "GeoPackage";
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(table.getColumnNames()));
        fields.removeIf(column ->
                column.equals(table.getPkColumnName()) && GeoPackageSource.ROW_NUMBERS.contains(lower(column)));
        return fields;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
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
        AttributesResultSet rows = table.queryForAll();
        try {
            for (int number = 1; rows.moveToNext(); number++) {
                check.accept(new RawFeature(
                        table.getTableName(),
                        number,
                        GeoPackageSource.cells(rows.getRow(), fields, table.getTableName()),
                        null));
            }
        } finally {
            rows.close();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
