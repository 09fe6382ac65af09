package cn.tidu.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data as loaded: complete, sourced, placed, and loaded whole or not at all. */
class GisDataIT {
    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path copy;

    private boolean holds(String sql) {
        return world.database.read(
                handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) = 21 FROM region WHERE level = 'city'",
                "SELECT count(*) = 124 FROM region WHERE level = 'county'",
                "SELECT count(*) = 9 FROM region WHERE level = 'city' AND zone = 'PRD'",
                "SELECT count(*) = 9 FROM region WHERE level = 'city' AND circle IS NOT NULL",
                "SELECT bool_and(ST_IsValid(geom) AND ST_SRID(geom) = 4490) FROM region",
                "SELECT bool_and(ST_Covers(geom, label)) FROM region",
                // geodata.md: 178,302 km2 without Dongsha
                "SELECT abs(sum(area_km2) - 178302) < 10 FROM region WHERE level = 'city'",
                // Dongsha stays territory of 陆丰 and 汕尾, but not of their extents
                "SELECT count(*) = 2 FROM region WHERE ST_XMax(geom) > 115.94 AND ST_YMin(geom) < 21.2 AND code IN ('441581', '441500')",
                "SELECT bool_and(ST_YMin(mainland) > 22) FROM region WHERE code IN ('441581', '441500')",
                "SELECT count(*) = 198 FROM park_record",
                "SELECT count(*) = 186 FROM park",
                "SELECT bool_and(source <> '') FROM park_record",
                "SELECT count(*) = 131 FROM guidance_rule",
                "SELECT count(*) = 75 FROM guidance_rule WHERE policy_file IS NOT NULL",
                "SELECT count(*) = 16 FROM guidance_document",
                // an outline is a disc of the approved area, never larger, and lies in its counties
                "SELECT bool_and(ST_Area(outline::geography) / 1e4 <= approved_area_ha * 1.001) FROM park WHERE outline IS NOT NULL",
                "SELECT NOT EXISTS (SELECT 1 FROM park WHERE outline IS NOT NULL AND position_accuracy <> 'geocoded')",
                // a park placed by its county lies in it
                "SELECT bool_and(EXISTS (SELECT 1 FROM region WHERE level = 'county' AND code = ANY (county_codes) AND ST_Covers(geom, position)))"
                        + " FROM park WHERE position_accuracy = 'county'"
            })
    void holdsWhatItShould(String sql) {
        assertThat(holds(sql)).isTrue();
    }

    private void copyData() throws IOException {
        try (Stream<Path> files = Files.list(TestWorld.HOME.resolve("gis-data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    private long version() {
        return world.database.read(DataVersion::get);
    }

    @Test
    void loadingTwiceChangesNothing() {
        long before = version();
        GisData.Outcome outcome = new GisData(TestWorld.HOME.resolve("gis-data")).load(world.database);
        assertThat(outcome.changed()).isFalse();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aBrokenRowChangesNothingAndIsNamed() throws IOException {
        copyData();
        Path parks = copy.resolve("parks.csv");
        Files.writeString(parks, Files.readString(parks).replaceFirst("110\\.488731", "east"), StandardCharsets.UTF_8);
        long before = version();
        assertThatThrownBy(() -> new GisData(copy).load(world.database))
                .isInstanceOf(AdviceException.class)
                .hasMessageContaining("parks.csv")
                .hasMessageContaining("lon");
        assertThat(version()).isEqualTo(before);
        assertThat(holds("SELECT count(*) = 186 FROM park")).isTrue();
    }

    @Test
    void aChangedRowMovesTheVersionOnceAndBackAgain() throws IOException {
        copyData();
        Path criteria = copy.resolve("criteria.csv");
        Files.writeString(criteria, Files.readString(criteria).replace("Industry direction", "Direction of industry"));
        long before = version();
        assertThat(new GisData(copy).load(world.database).changed()).isTrue();
        assertThat(version()).isEqualTo(before + 1);
        assertThat(new GisData(TestWorld.HOME.resolve("gis-data"))
                        .load(world.database)
                        .changed())
                .isTrue();
        assertThat(version()).isEqualTo(before + 2);
    }

    @Test
    void aTransactionThatChangesNoRowDoesNotMoveTheVersion() {
        long before = version();
        world.database.write(handle -> handle.execute("DELETE FROM park WHERE id = 'no such park'"));
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void everyRowOfEveryFileHasASource() throws IOException {
        for (String file : List.of(
                "parks.csv",
                "guidance.csv",
                "guidance-documents.csv",
                "industries.csv",
                "industry-words.csv",
                "region-names.csv",
                "park-facts.csv",
                "conventions.csv",
                "criteria.csv")) {
            assertThat(cn.tidu.facts.source.CsvTable.read(
                            TestWorld.HOME.resolve("gis-data").resolve(file)))
                    .allSatisfy(row -> assertThat(row.get("source")).isNotBlank());
        }
    }
}
