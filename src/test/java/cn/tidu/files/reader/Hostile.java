package cn.tidu.files.reader;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small to send and large to read. */
public final class Hostile {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Hostile() {}

    /** A polygon whose vertices lie anywhere, one after another. */
    public static byte[] tangled(int points) {
        Random random = new Random(2);
        StringBuilder ring = new StringBuilder();
        String first = "";
        for (int i = 0; i < points; i++) {
            String at = String.format(
                    Locale.ROOT, "[%.6f,%.6f],", 113 + 2 * random.nextDouble(), 22 + 2 * random.nextDouble());
            first = i == 0 ? at : first;
            ring.append(at);
        }
        ring.append(first, 0, first.length() - 1);
        return feature("{\"名称\":\"乱\"}", "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
    }

    /** A collection of one feature. */
    public static byte[] feature(String properties, String geometry) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":" + properties
                        + ",\"geometry\":" + geometry + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet, with parts made of a piece that comes again and again. */
    public static byte[] workbook(String style, int styles, String text, int texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(bytes))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE
                            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("workbook", "sheet.main") + type("styles", "styles")
                            + type("sharedStrings", "sharedStrings") + type("sheet", "worksheet"),
                    "",
                    0,
                    "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"a\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>",
                    "",
                    0,
                    "</Relationships>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation("sheet", "worksheet")
                            + relation("styles", "styles") + relation("sharedStrings", "sharedStrings"),
                    "",
                    0,
                    "</Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"sheet\"/></sheets>",
                    "",
                    0,
                    "</workbook>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + SHEETS + "\"><numFmts>",
                    style,
                    styles,
                    "</numFmts></styleSheet>");
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + SHEETS + "\">", text, texts, "</sst>");
            part(
                    zip,
                    "xl/sheet.xml",
                    "<worksheet xmlns=\"" + SHEETS + "\"><sheetData><row r=\"1\">" + cell("A1", "企业名称")
                            + cell("B1", "行业") + cell("C1", "转出地") + "</row><row r=\"2\">" + cell("A2", "甲厂")
                            + cell("B2", "39") + cell("C2", "深圳市") + "</row>",
                    "",
                    0,
                    "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String relation(String id, String kind) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + id + ".xml\"/>";
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void part(ZipOutputStream zip, String name, String start, String piece, int times, String end)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(start.getBytes(StandardCharsets.UTF_8));
        byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i += 1000) {
            zip.write(block);
        }
        zip.write(end.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A GeoPackage whose one layer {@code parks} is made by SQL of the file's own. */
    public static Path geoPackage(Path file, String... sql) {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            statement.execute(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('c', 4490, 'EPSG', 4490, '')");
            statement.execute("CREATE TABLE gpkg_contents (table_name, data_type, identifier, srs_id)");
            statement.execute("INSERT INTO gpkg_contents VALUES ('parks', 'features', 'parks', 4490)");
            statement.execute(
                    "CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('parks', 'geom', 'GEOMETRY', 4490, 0, 0)");
            for (String each : sql) {
                statement.execute(each);
            }
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A layer of one row with this geometry, in the encoding of GeoPackage. */
    public static Path geoPackage(Path file, byte[] wkb) {
        ByteBuffer blob = ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(4490)
                .put(wkb);
        StringBuilder hex = new StringBuilder();
        for (byte one : blob.array()) {
            hex.append(String.format("%02X", one));
        }
        return geoPackage(
                file,
                "CREATE TABLE parks (fid INTEGER PRIMARY KEY, geom BLOB, \"园区名称\" TEXT)",
                "INSERT INTO parks VALUES (1, x'" + hex + "', '甲')");
    }

    /** WKB of a polygon that claims so many rings, and of its first ring so many points. */
    public static byte[] claiming(int rings, int points) {
        return ByteBuffer.allocate(13 + 32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(3)
                .putInt(rings)
                .putInt(points)
                .array();
    }

    /** WKB of collections within collections. */
    public static byte[] nested(int levels) {
        ByteBuffer wkb = ByteBuffer.allocate(9 * levels).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < levels; i++) {
            wkb.put((byte) 1).putInt(7).putInt(i == levels - 1 ? 0 : 1);
        }
        return wkb.array();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
