package cn.tidu.files.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * GeoJSON: one feature a line, right-hand-rule rings. In WGS 84 (EPSG:4326) as RFC 7946 has it; in any other system, in
 * degrees or metres, with the {@code crs} member of GeoJSON 2008, which GDAL reads.
 */
final class GeoJsonWriter implements StreamedWriter {
    private static final int WGS84 = 4326;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void write(ExportTable table, Iterator<ExportRow> rows, OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new FeatureLines());
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", table.name());
        writeCrs(json, table.crs());
        json.writeObjectFieldStart("metadata");
        for (Map.Entry<String, String> part : table.metadata().labelled().entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("features");
        while (rows.hasNext()) {
            writeFeature(json, table, rows.next());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        // only what is whole is closed: closing would end a half-written text as if it were
        json.close();
    }

    private static void writeCrs(JsonGenerator json, TargetCrs crs) throws IOException {
        if (crs == null || crs.epsg() == WGS84) {
            return;
        }
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", "urn:ogc:def:crs:EPSG::" + crs.epsg());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeFeature(JsonGenerator json, ExportTable table, ExportRow row) throws IOException {
        List<Object> cells = Cells.of(table, row);
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < cells.size(); i++) {
            json.writeFieldName(table.columns().get(i).name());
            Object cell = cells.get(i);
            if (cell == null) {
                json.writeNull();
            } else if (cell instanceof BigDecimal number) {
                json.writeNumber(number);
            } else {
                json.writeString(cell.toString());
            }
        }
        json.writeEndObject();
        json.writeFieldName("geometry");
        writeGeometry(json, table.geometry(), FittedGeometry.of(table.geometry(), row.geometry(), true));
        json.writeEndObject();
    }

    private static void writeGeometry(JsonGenerator json, GeometryKind kind, Geometry geometry) throws IOException {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        json.writeFieldName("coordinates");
        switch (kind) {
            case POINT -> writePosition(json, geometry.getCoordinate());
            case LINE -> writePositions(json, geometry);
            default -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    writeRings(json, (Polygon) geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void writeRings(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        writePositions(json, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            writePositions(json, polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
    }

    private static void writePositions(JsonGenerator json, Geometry line) throws IOException {
        json.writeStartArray();
        for (Coordinate coordinate : line.getCoordinates()) {
            writePosition(json, coordinate);
        }
        json.writeEndArray();
    }

    private static void writePosition(JsonGenerator json, Coordinate coordinate) throws IOException {
        json.writeStartArray();
        json.writeNumber(Cells.decimal(coordinate.x));
        json.writeNumber(Cells.decimal(coordinate.y));
        json.writeEndArray();
    }

    /** No white space but a line break before every feature and after the last. */
    private static final class FeatureLines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            breakLine(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakLine(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int count) throws IOException {
            breakLine(json);
            json.writeRaw(']');
        }

        private static void breakLine(JsonGenerator json) throws IOException {
            if (json.getOutputContext().getParent().getParent() != null
                    && json.getOutputContext().getParent().getParent().inRoot()) {
                json.writeRaw('\n');
            }
        }
    }
}
