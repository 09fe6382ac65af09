package cn.tidu.files.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import mil.nga.geopackage.BoundingBox;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.attributes.AttributesColumn;
import mil.nga.geopackage.attributes.AttributesDao;
import mil.nga.geopackage.attributes.AttributesTableMetadata;
import mil.nga.geopackage.contents.Contents;
import mil.nga.geopackage.db.GeoPackageDataType;
import mil.nga.geopackage.db.TableColumnKey;
import mil.nga.geopackage.extension.metadata.MetadataExtension;
import mil.nga.geopackage.extension.metadata.MetadataScopeType;
import mil.nga.geopackage.extension.metadata.reference.MetadataReference;
import mil.nga.geopackage.extension.metadata.reference.ReferenceScopeType;
import mil.nga.geopackage.features.columns.GeometryColumns;
import mil.nga.geopackage.features.user.FeatureColumn;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.geopackage.features.user.FeatureTableMetadata;
import mil.nga.geopackage.geom.GeoPackageGeometryData;
import mil.nga.geopackage.srs.SpatialReferenceSystem;
import mil.nga.geopackage.user.UserCoreRow;
import mil.nga.sf.GeometryType;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** OGC GeoPackage with one table: features, or attributes for a table without geometry; metadata in the same file. */
final class GeoPackageWriter implements TableWriter {
    private static final String METADATA_STANDARD = "http://purl.org/dc/terms/";
    private static final int VERSION = 10_300;
    private static final String AUTHORITY = "EPSG";

    @Override
    public void write(ExportTable table, Iterator<ExportRow> rows, Path file) throws IOException {
        GeoPackageManager.create(file.toFile());
        try (GeoPackage geoPackage = GeoPackageManager.open(file.toFile())) {
            // The library says 1.4; the file keeps to what 1.3 has, which older readers take without a warning.
            geoPackage.execSQL("PRAGMA user_version = " + VERSION);
            // Also for a table without geometry: GDAL lists no table where this one is missing.
            geoPackage.createGeometryColumnsTable();
            if (table.geometry() == GeometryKind.NONE) {
                writeAttributes(geoPackage, table, rows);
            } else {
                writeFeatures(geoPackage, table, rows);
            }
            writeMetadata(geoPackage, table);
        } catch (RuntimeException | IOException e) {
            throw e;
        } catch (Exception e) {
            // The library declares the exceptions of its database driver.
            throw new IOException(e);
        }
    }

    private static void writeAttributes(GeoPackage geoPackage, ExportTable table, Iterator<ExportRow> rows) {
        geoPackage.createAttributesTable(AttributesTableMetadata.create(
                table.name(), table.freeName("fid"), columns(table, AttributesColumn::createColumn)));
        AttributesDao attributes = geoPackage.getAttributesDao(table.name());
        attributes.beginTransaction();
        while (rows.hasNext()) {
            var row = attributes.newRow();
            fill(row, table, rows.next());
            attributes.insert(row);
        }
        attributes.endTransaction(true);
    }

    private static void writeFeatures(GeoPackage geoPackage, ExportTable table, Iterator<ExportRow> rows)
            throws Exception {
        GeometryColumns geometry = new GeometryColumns();
        geometry.setId(new TableColumnKey(table.name(), table.freeName("geom")));
        geometry.setGeometryType(
                switch (table.geometry()) {
                    case POINT -> GeometryType.POINT;
                    case LINE -> GeometryType.LINESTRING;
                    default -> GeometryType.MULTIPOLYGON;
                });
        geometry.setZ((byte) 0);
        geometry.setM((byte) 0);
        geometry.setSrs(referenceSystem(geoPackage, table.crs()));
        geoPackage.createFeatureTable(FeatureTableMetadata.create(
                geometry, table.freeName("fid"), columns(table, FeatureColumn::createColumn)));
        FeatureDao features = geoPackage.getFeatureDao(table.name());
        WKBWriter binary = new WKBWriter(2);
        Envelope extent = new Envelope();
        features.beginTransaction();
        while (rows.hasNext()) {
            ExportRow next = rows.next();
            FeatureRow row = features.newRow();
            fill(row, table, next);
            Geometry fitted = FittedGeometry.of(table.geometry(), next.geometry(), true);
            if (fitted != null) {
                extent.expandToInclude(fitted.getEnvelopeInternal());
                row.setGeometry(GeoPackageGeometryData.createFromWkbAndBuildEnvelope(
                        table.crs().epsg(), binary.write(fitted)));
            }
            features.insert(row);
        }
        features.endTransaction(true);
        Contents contents = geoPackage.getTableContents(table.name());
        if (!extent.isNull()) {
            contents.setBoundingBox(
                    new BoundingBox(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
        }
        geoPackage.getContentsDao().update(contents);
    }

    private static SpatialReferenceSystem referenceSystem(GeoPackage geoPackage, TargetCrs crs) throws Exception {
        SpatialReferenceSystem system = new SpatialReferenceSystem();
        system.setSrsName(crs.name());
        system.setSrsId(crs.epsg());
        system.setOrganization(AUTHORITY);
        system.setOrganizationCoordsysId(crs.epsg());
        system.setDefinition(crs.wkt());
        geoPackage.getSpatialReferenceSystemDao().createOrUpdate(system);
        return system;
    }

    private static <C> List<C> columns(ExportTable table, BiFunction<String, GeoPackageDataType, C> make) {
        List<C> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(make.apply(
                    column.name(),
                    switch (column.type()) {
                        case TEXT -> GeoPackageDataType.TEXT;
                        case NUMBER -> GeoPackageDataType.DOUBLE;
                        case INTEGER -> GeoPackageDataType.INTEGER;
                        case DATE -> GeoPackageDataType.DATE;
                    }));
        }
        return columns;
    }

    private static void fill(UserCoreRow<?, ?> row, ExportTable table, ExportRow next) {
        List<Object> cells = Cells.of(table, next);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                row.setValue(
                        table.columns().get(i).name(),
                        switch (table.columns().get(i).type()) {
                            case NUMBER -> ((Number) cell).doubleValue();
                            case INTEGER -> ((Number) cell).longValue();
                            default -> cell.toString();
                        });
            }
        }
    }

    private static void writeMetadata(GeoPackage geoPackage, ExportTable table) throws Exception {
        Contents contents = geoPackage.getTableContents(table.name());
        contents.setDescription(table.metadata().title());
        geoPackage.getContentsDao().update(contents);
        MetadataExtension extension = new MetadataExtension(geoPackage);
        extension.getOrCreate();
        extension.createMetadataTable();
        extension.createMetadataReferenceTable();
        var text = new mil.nga.geopackage.extension.metadata.Metadata();
        text.setId(1);
        text.setMetadataScope(MetadataScopeType.DATASET);
        text.setStandardUri(METADATA_STANDARD);
        text.setMimeType("text/plain");
        text.setMetadata(Exporter.metadataText(table.metadata()));
        extension.getMetadataDao().create(text);
        MetadataReference reference = new MetadataReference();
        reference.setReferenceScope(ReferenceScopeType.TABLE);
        reference.setTableName(table.name());
        reference.setTimestamp(contents.getLastChange());
        reference.setMetadata(text);
        extension.getMetadataReferenceDao().create(reference);
    }
}
