package cn.tidu.files.read;

import cn.tidu.platform.settings.ImportLimits;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** One reading of a GeoJSON text from start to end (GeoJSON 读取), feature by feature. */
final class GeoJsonReading {
    private static final int DEEPEST_COLLECTION = 8;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final ImportLimits limits;
    private final RecordReader text;
    private final Consumer<RawFeature> consumer;
    private int row;
    private boolean higher;
    private String crs;

    GeoJsonReading(RecordReader text, ImportLimits limits, Consumer<RawFeature> consumer) {
        this.text = text;
        this.limits = limits;
        this.consumer = consumer;
    }

    /** Whether some position had more than two numbers. */
    boolean higher() {
        return higher;
    }

    int features() {
        return row;
    }

    /** The name in a {@code crs} member; null without one. */
    String crs() {
        return crs;
    }

    /** Reads collections, features and bare geometries, one or many after one another. */
    void read() throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new IOException("不是 GeoJSON 对象 / not a GeoJSON object, line "
                            + json.currentTokenLocation().getLineNr());
                }
                object(json, true);
            }
        }
    }

    /** What has been read of an object whose type comes when it comes. */
    private static final class Members {
        private String type = "";
        private String id;
        private boolean collection;
        private Map<String, String> properties = new LinkedHashMap<>();
        private Geometry geometry;
        private CoordinateTree coordinates;
        private List<Geometry> geometries;
    }

    private void object(JsonParser json, boolean root) throws IOException {
        CoordinateTree.Budget budget = new CoordinateTree.Budget(limits, row + 1);
        Members members = new Members();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (root && "features".equals(name) && value == JsonToken.START_ARRAY) {
                members.collection = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() != JsonToken.START_OBJECT) {
                        throw new IOException(
                                String.format(Locale.ROOT, "第 %d 个要素不是对象 / feature is not an object", row + 1));
                    }
                    object(json, false);
                }
            } else if (root && "crs".equals(name)) {
                crs(json, value);
            } else {
                member(json, name, value, members, budget);
            }
        }
        if (members.collection || "FeatureCollection".equals(members.type)) {
            return;
        }
        if (!"Feature".equals(members.type)) {
            members.geometry = geometry(members, budget);
        }
        higher |= budget.higher();
        if (members.id != null) {
            members.properties.putIfAbsent("id", members.id);
        }
        row++;
        FeatureCheck.features(limits, row);
        text.recordDone();
        RawFeature feature = new RawFeature("", row, members.properties, members.geometry);
        consumer.accept(budget.fault() == null ? feature : feature.withFault(budget.fault()));
    }

    private static void member(
            JsonParser json, String name, JsonToken value, Members members, CoordinateTree.Budget budget)
            throws IOException {
        switch (name) {
            case "type" -> members.type = json.getText();
            case "id" -> members.id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? cell(json, value) : null;
            case "properties" -> properties(json, value, members.properties);
            case "geometry" -> members.geometry = value == JsonToken.VALUE_NULL ? null : geometry(json, budget, 0);
            case "coordinates" -> members.coordinates = CoordinateTree.read(json, budget);
            case "geometries" -> members.geometries = geometries(json, budget, 0);
            default -> json.skipChildren();
        }
    }

    private static void properties(JsonParser json, JsonToken value, Map<String, String> properties)
            throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken cell = json.nextToken();
            Columns.refuseMore(properties.size());
            if (cell != JsonToken.VALUE_NULL) {
                CellText.putPlain(properties, name, TextEncoding.readable(cell(json, cell), "GeoJSON"));
            }
        }
    }

    private static String cell(JsonParser json, JsonToken value) throws IOException {
        if (value.isNumeric()) {
            return CellText.number(json.getText());
        }
        if (value.isScalarValue()) {
            return json.getText();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.copyCurrentStructure(json);
        }
        return text.toString();
    }

    private static Geometry geometry(JsonParser json, CoordinateTree.Budget budget, int depth) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT || depth > DEEPEST_COLLECTION) {
            budget.fault("geometry 不是对象或嵌套太深 / not an object, or nested too deeply");
            json.skipChildren();
            return null;
        }
        Members members = new Members();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "type" -> members.type = json.getText();
                case "coordinates" -> members.coordinates = CoordinateTree.read(json, budget);
                case "geometries" -> members.geometries = geometries(json, budget, depth + 1);
                default -> json.skipChildren();
            }
        }
        return geometry(members, budget);
    }

    private static List<Geometry> geometries(JsonParser json, CoordinateTree.Budget budget, int depth)
            throws IOException {
        List<Geometry> parts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            budget.fault("geometries 不是数组 / not an array");
            json.skipChildren();
            return parts;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            parts.add(geometry(json, budget, depth));
        }
        return parts;
    }

    private static Geometry geometry(Members members, CoordinateTree.Budget budget) {
        if (budget.fault() != null) {
            return null;
        }
        try {
            if (members.geometries != null && "GeometryCollection".equals(members.type)) {
                return CoordinateTree.collection(members.geometries);
            }
            if (members.coordinates == null) {
                budget.fault("没有 coordinates / no coordinates: " + members.type);
                return null;
            }
            return members.coordinates.geometry(members.type);
        } catch (IllegalArgumentException e) {
            budget.fault(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void crs(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            throw new IOException("crs 不是对象 / crs is not an object");
        }
        crs = "";
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            depth += token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? 1 : 0;
            depth -= token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY ? 1 : 0;
            if (token == JsonToken.FIELD_NAME && "name".equals(json.currentName()) && depth == 2) {
                json.nextToken();
                crs = json.getText();
            }
        }
    }
}
