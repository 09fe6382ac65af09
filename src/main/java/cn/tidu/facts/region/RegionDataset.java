package cn.tidu.facts.region;

import cn.tidu.facts.source.CsvTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Loads {@code region-names.csv} and {@code regions.geojson} (行政区划数据). */
public final class RegionDataset {
    /** Geometry without the Dongsha reefs (东沙): parts that lie east of 115.5° E and south of 21.5° N. */
    private static final String INSERT =
            """
            WITH shape AS (
                SELECT ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(:geometry), 4490)) AS geom
            ), mainland AS (
                SELECT ST_Multi(ST_Collect(part.geom)) AS geom
                  FROM shape, ST_Dump(shape.geom) AS part
                 WHERE NOT (ST_XMin(part.geom) > 115.5 AND ST_YMax(part.geom) < 21.5)
            ), largest AS (
                SELECT part.geom
                  FROM mainland, ST_Dump(mainland.geom) AS part
                 ORDER BY ST_Area(part.geom) DESC
                 LIMIT 1
            )
            INSERT INTO region (code, level, name, name_en, parent, zone, circle, source, geom, mainland, label, area_km2)
            SELECT :code, :level, :name, :nameEn, :parent, :zone, :circle, :source, shape.geom, mainland.geom,
                   (ST_MaximumInscribedCircle(largest.geom)).center, ST_Area(mainland.geom::geography) / 1e6
              FROM shape, mainland, largest
            """;

    private RegionDataset() {}

    /** Replaces all regions and returns how many there are. */
    public static int load(Handle handle, Path folder) {
        Map<String, String> geometries = geometries(folder.resolve("regions.geojson"));
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("region-names.csv"));
        handle.execute("DELETE FROM region");
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (CsvTable.Row row : rows) {
            String key = row.get("level") + "/" + row.get("code");
            String geometry = geometries.remove(key);
            if (geometry == null) {
                throw new IllegalArgumentException("regions.geojson 缺少 " + key + " 的边界 / has no boundary for it");
            }
            batch.bind("code", row.get("code"))
                    .bind("level", row.get("level"))
                    .bind("name", row.get("name"))
                    .bind("nameEn", row.get("name_en"))
                    .bind("parent", row.get("parent"))
                    .bind("zone", row.get("zone"))
                    .bind("circle", row.find("circle").orElse(null))
                    .bind("source", row.get("source"))
                    .bind("geometry", geometry)
                    .add();
        }
        if (!geometries.isEmpty()) {
            throw new IllegalArgumentException("region-names.csv 缺少 / has no row for " + geometries.keySet());
        }
        batch.execute();
        return rows.size();
    }

    private static Map<String, String> geometries(Path file) {
        try {
            Map<String, String> geometries = new HashMap<>();
            for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
                JsonNode properties = feature.get("properties");
                String key = properties.get("level").asText() + "/"
                        + properties.get("code").asText();
                if (geometries.put(key, feature.get("geometry").toString()) != null) {
                    throw new IllegalArgumentException("regions.geojson 重复 / has twice: " + key);
                }
            }
            return geometries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
