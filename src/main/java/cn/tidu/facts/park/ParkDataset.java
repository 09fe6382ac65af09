package cn.tidu.facts.park;

import cn.tidu.facts.source.CsvTable;
import cn.tidu.platform.db.Arrays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Loads {@code parks.csv}. Rows that name the same zone become one park: the row of today's zone leads, its old
 * names become aliases, what it does not know is taken from the merged rows, and every source is kept.
 */
public final class ParkDataset {
    /** A park whose county alone is known stands at a point inside that county (the largest part of the host counties). */
    private static final String PLACE_IN_COUNTY =
            """
            UPDATE park
               SET position = (SELECT ST_PointOnSurface(part.geom)
                                 FROM region, ST_Dump(region.mainland) AS part
                                WHERE region.level = 'county' AND region.code = ANY (park.county_codes)
                                ORDER BY ST_Area(part.geom) DESC
                                LIMIT 1),
                   position_accuracy = 'county'
             WHERE position_accuracy = 'none' AND cardinality(county_codes) > 0
            """;

    /** Approximate outline: a disc of the catalogue's approved area, clipped to the host counties. */
    private static final String DRAW_OUTLINE =
            """
            UPDATE park
               SET outline = clipped.geom
              FROM (SELECT park.id,
                           ST_Intersection(
                               ST_SetSRID(ST_Buffer(park.position::geography, sqrt(park.approved_area_ha * 10000 / pi()))::geometry, 4490),
                               (SELECT ST_Union(mainland) FROM region
                                 WHERE level = 'county' AND code = ANY (park.county_codes))) AS geom
                      FROM park
                     WHERE position_accuracy = 'geocoded' AND area_basis = 'catalogue'
                       AND cardinality(county_codes) > 0) AS clipped
             WHERE clipped.id = park.id AND NOT ST_IsEmpty(clipped.geom)
            """;

    private ParkDataset() {}

    /**
     * Replaces the parks of gis-data and returns the number of source rows. Regions must be there already. A park that a user
     * imported stays, also under an id that gis-data has taken since.
     */
    public static int load(Handle handle, Path folder) {
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("parks.csv"));
        Map<String, CsvTable.Row> byId = new LinkedHashMap<>();
        for (CsvTable.Row row : rows) {
            if (byId.put(row.get("id"), row) != null) {
                throw new IllegalArgumentException("parks.csv 重复 id / has an id twice: " + row.get("id"));
            }
        }
        handle.execute("DELETE FROM park WHERE dataset = 'gis-data'");
        insertParks(handle, rows, byId);
        insertRecords(handle, rows);
        handle.execute(PLACE_IN_COUNTY);
        handle.execute(DRAW_OUTLINE);
        return rows.size();
    }

    private static void insertParks(Handle handle, List<CsvTable.Row> rows, Map<String, CsvTable.Row> byId) {
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO park (id, name, city_code, county_codes, place_note, partner_words, partner_codes, kind, level,
                                  established, established_text, approved_area_ha, area_basis, industry_words, position,
                                  position_accuracy, position_basis, confidence, recorded)
                VALUES (:id, :name, :city, :counties, :placeNote, :partnerWords, :partnerCodes, :kind, :level,
                        :established, :establishedText, :area, :areaBasis, :industries,
                        ST_SetSRID(ST_MakePoint(:lon, :lat), 4490), :accuracy, :positionBasis, :confidence, :recorded)
                ON CONFLICT (id) DO NOTHING
                """);
        for (CsvTable.Row row : rows) {
            Optional<String> canonical = row.find("same_as");
            if (canonical.isPresent()) {
                CsvTable.Row lead = byId.get(canonical.get());
                if (lead == null || lead.find("same_as").isPresent()) {
                    throw new IllegalArgumentException("parks.csv %s: same_as %s 不是主记录 / is not a leading row"
                            .formatted(row.get("id"), canonical.get()));
                }
                continue;
            }
            add(batch, row, group(row, rows));
        }
        batch.execute();
    }

    /** The leading row first, then the rows merged into it. */
    private static List<CsvTable.Row> group(CsvTable.Row lead, List<CsvTable.Row> rows) {
        Stream<CsvTable.Row> merged =
                rows.stream().filter(row -> row.find("same_as").equals(lead.find("id")));
        return Stream.concat(Stream.of(lead), merged).toList();
    }

    private static void add(PreparedBatch batch, CsvTable.Row lead, List<CsvTable.Row> group) {
        Optional<String> approved = group.stream()
                .flatMap(row -> row.find("approved").stream())
                .min(Comparator.comparing(ParkDataset::firstDay));
        Optional<CsvTable.Row> withArea = group.stream()
                .filter(row -> row.find("approved_area_ha").isPresent())
                .findFirst();
        Optional<CsvTable.Row> withPoint =
                group.stream().filter(row -> row.find("lon").isPresent()).findFirst();
        batch.bind("id", lead.get("id"))
                .bind("name", lead.get("name"))
                .bind("city", lead.get("city_code"))
                .bind("counties", Arrays.of(lead.list("county_codes")))
                .bind("placeNote", first(group, "place_note").orElse(null))
                .bind("partnerWords", first(group, "partner_words").orElse(null))
                .bind("partnerCodes", Arrays.of(union(group, row -> row.list("partner_codes"))))
                .bind("kind", lead.get("kind"))
                .bind("level", lead.get("level"))
                .bind("established", approved.map(ParkDataset::firstDay).orElse(null))
                .bind("establishedText", approved.orElse(null))
                .bind(
                        "area",
                        withArea.flatMap(row -> row.number("approved_area_ha")).orElse(null))
                .bind(
                        "areaBasis",
                        withArea.map(row -> isCatalogue(row) ? "catalogue" : "reported")
                                .orElse(null))
                .bind("industries", Arrays.of(union(group, row -> row.list("industries"))))
                .bind("lon", withPoint.flatMap(row -> row.number("lon")).orElse(null))
                .bind("lat", withPoint.flatMap(row -> row.number("lat")).orElse(null))
                .bind(
                        "accuracy",
                        withPoint.map(row -> row.get("position_accuracy")).orElse("none"))
                .bind("positionBasis", withPoint.orElse(lead).get("position_basis"))
                .bind("confidence", lead.get("confidence"))
                .bind(
                        "recorded",
                        group.stream()
                                .flatMap(row -> row.find("recorded").stream())
                                .map(ParkDataset::lastDay)
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                .add();
    }

    /** Whether the row is of the national catalogue of development zones (中国开发区审核公告目录 2018). */
    private static boolean isCatalogue(CsvTable.Row row) {
        return row.get("id").matches("[gs]\\d+");
    }

    private static Optional<String> first(List<CsvTable.Row> group, String field) {
        return group.stream().flatMap(row -> row.find(field).stream()).findFirst();
    }

    private static Set<String> union(List<CsvTable.Row> group, Function<CsvTable.Row, List<String>> field) {
        Set<String> all = new LinkedHashSet<>();
        group.forEach(row -> all.addAll(field.apply(row)));
        return all;
    }

    /** The last day of a year, of a month, or the day itself. */
    static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate firstDay(String approved) {
        String[] parts = approved.split("-", 3);
        return LocalDate.of(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
    }

    private static void insertRecords(Handle handle, List<CsvTable.Row> rows) {
        PreparedBatch batch = handle.prepareBatch(
                """
                INSERT INTO park_listing (id, park_id, ordinal, name, aliases, alias_note, same_as_basis, assessments, source, confidence)
                VALUES (:id, :park, :ordinal, :name, :aliases, :aliasNote, :basis, :assessments, :source, :confidence)
                ON CONFLICT (id) DO NOTHING
                """);
        int ordinal = 0;
        for (CsvTable.Row row : rows) {
            batch.bind("id", row.get("id"))
                    .bind("park", row.find("same_as").orElse(row.get("id")))
                    .bind("ordinal", ++ordinal)
                    .bind("name", row.get("name"))
                    .bind("aliases", Arrays.of(row.list("aliases")))
                    .bind("aliasNote", row.find("alias_note").orElse(null))
                    .bind("basis", row.find("same_as_basis").orElse(null))
                    .bind("assessments", Arrays.of(row.list("assessments")))
                    .bind("source", row.get("source"))
                    .bind("confidence", row.get("confidence"))
                    .add();
        }
        batch.execute();
    }
}
