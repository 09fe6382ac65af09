package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import cn.tidu.platform.settings.ImportLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.sf.GeometryType;
import mil.nga.sf.LineString;
import mil.nga.sf.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageSourceTest {
    @TempDir
    private Path folder;

    private Path file(long srs, mil.nga.sf.Geometry geometry, String... tables) {
        Path file = folder.resolve("a.gpkg");
        GeoPackageManager.create(file.toFile());
        try (GeoPackage geoPackage = GeoPackageManager.open(file.toFile())) {
            for (String table : tables) {
                write(geoPackage, table, srs, geometry);
            }
        }
        return file;
    }

    private static void write(GeoPackage geoPackage, String table, long srs, mil.nga.sf.Geometry geometry) {
        GeometryColumns columns = new GeometryColumns();
        columns.setTableName(table);
        columns.setColumnName("geom");
        columns.setGeometryType(GeometryType.GEOMETRY);
        columns.setZ((byte) 2);
        columns.setM((byte) 2);
        try {
            columns.setSrs(geoPackage.getSpatialReferenceSystemDao().getOrCreateFromEpsg(srs));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        List<FeatureColumn> fields = List.of(
                FeatureColumn.createColumn("名称", GeoPackageDataType.TEXT),
                FeatureColumn.createColumn("面积", GeoPackageDataType.DOUBLE));
        geoPackage.createFeatureTable(FeatureTableMetadata.create(columns, "fid", fields));
        FeatureDao dao = geoPackage.getFeatureDao(table);
        for (int i = 0; i < 2; i++) {
            FeatureRow row = dao.newRow();
            row.setValue("名称", "梅山" + i);
            row.setValue("面积", 1.5);
            if (i == 0) {
                row.setGeometry(GeoPackageGeometryData.create(srs, geometry));
            }
            dao.create(row);
        }
    }

    private Path work() throws IOException {
        return Files.createDirectories(folder.resolve("work"));
    }

    @Test
    void theFeatureTableIsReadWithItsSystem() throws IOException {
        Opened opened = Opened.read(file(4326, new Point(120.5, 30), "园区"), work());

        assertThat(opened.format()).isEqualTo("GeoPackage");
        assertThat(opened.hasCrs()).isTrue();
        assertThat(opened.fields()).containsExactly("名称", "面积");
        assertThat(opened.features()).extracting(RawFeature::row).containsExactly(1, 2);
        assertThat(opened.first().sheet()).isEqualTo("园区");
        assertThat(opened.first().attributes()).containsEntry("名称", "梅山0").containsEntry("面积", "1.5");
        assertThatObject(opened.first().geometry()).hasToString("POINT (120.5 30)");
        assertThatObject(opened.features().get(1).geometry()).isNull();
    }

    @Test
    void anUndefinedSystemIsNotGuessed() throws IOException {
        assertThat(Opened.read(file(-1, new Point(1, 2), "t"), work()).hasCrs()).isFalse();
    }

    @Test
    void heightsAreDroppedAndSaid() throws IOException {
        Opened opened = Opened.read(file(4326, new Point(120.5, 30.0, 7.0), "t"), work());

        assertThat(opened.notes()).anyMatch(note -> note.contains("M/Z dropped"));
        assertThatObject(opened.first().geometry()).hasToString("POINT (120.5 30)");
    }

    @Test
    void severalFeatureTablesAreNamedInTheRefusal() throws IOException {
        assertThat(Opened.fault(file(4326, new Point(1, 2), "parks", "zones"), work()))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("several-layers"))
                .hasMessageContainingAll("parks", "zones");
    }

    @Test
    void aCoordinateThatIsNotFiniteNamesItsFeature() throws IOException {
        LineString line = new LineString(List.of(new Point(1, 2), new Point(Double.POSITIVE_INFINITY, 2)));

        assertThat(Opened.read(file(4326, line, "t"), work()).geometryFaults())
                .singleElement()
                .asString()
                .startsWith("1 ");
    }

    @Test
    void limitsAreEnforced() throws IOException {
        Path file = file(4326, new LineString(List.of(new Point(1, 2), new Point(3, 4), new Point(5, 6))), "t");
        ImportLimits few = new ImportLimits(1 << 20, 1 << 20, 100, 10, 1, 100);
        ImportLimits small = new ImportLimits(1 << 20, 1 << 20, 100, 10, 10, 2);

        assertThat(Opened.fault(file, Optional.empty(), few, work())).hasMessageContaining("TIDU_IMPORT_MAX_FEATURES");
        assertThat(Opened.fault(file, Optional.empty(), small, work()))
                .hasMessageContaining("TIDU_IMPORT_MAX_VERTICES");
    }

    @Test
    void nothingIsWrittenBesideTheFileAndTheFileStays() throws IOException {
        Path file = file(4326, new Point(1, 2), "t");
        Opened.read(file, work());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("work"));
        }
    }

    @Test
    void aDatabaseThatIsNoGeoPackageIsDamaged() throws IOException {
        Path file = Opened.write(folder, "a.gpkg", "SQLite format 3\0" + "x".repeat(200));

        assertThat(Opened.fault(file, work()).code()).isEqualTo("damaged");
    }
}
