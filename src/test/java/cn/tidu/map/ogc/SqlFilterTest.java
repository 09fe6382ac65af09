package cn.tidu.map.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.facts.collection.Collection;
import cn.tidu.facts.collection.Features;
import cn.tidu.map.ogc.cql.CqlFault;
import cn.tidu.map.ogc.cql.CqlJson;
import cn.tidu.map.ogc.cql.CqlText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFilterTest {
    private static final Features PARKS = Collection.PARKS.features().orElseThrow();

    private static String sql(String cql) {
        return new SqlFilter(PARKS, Crs.CRS84).of(CqlText.parse(cql));
    }

    @Test
    void valuesAreBoundAndNeverPartOfTheSql() {
        SqlFilter filter = new SqlFilter(PARKS, Crs.CRS84);
        String sql = filter.of(CqlText.parse("name = 'x''; DROP TABLE park; --' OR areaHa BETWEEN 1 AND 2.5e2"));
        assertThat(sql)
                .isEqualTo(
                        "((park.name = cast(:v0 AS text)) OR (park.approved_area_ha BETWEEN cast(:v1 AS double precision) AND cast(:v2 AS double precision)))");
        assertThat(filter.binds())
                .containsEntry("v0", "x'; DROP TABLE park; --")
                .containsEntry("v2", 250.0);
    }

    @Test
    void precedenceIsNotAndOr() {
        assertThat(sql("NOT level = 'a' AND level = 'b' OR level = 'c'"))
                .isEqualTo(
                        "(((NOT (park.level = cast(:v0 AS text))) AND (park.level = cast(:v1 AS text))) OR (park.level = cast(:v2 AS text)))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = | 7",
                "nosuch = 1 | 1",
                "name = 'a' AND nosuch > 1 | 16",
                "name = 3 | 8",
                "areaHa = 'x' | 10",
                "name LIKE 3 | 11",
                "pg_sleep(5) = 1 | 1",
                "name = 'a'; DROP TABLE park | 11",
                "name = 'a' -- | 12",
                "name = 'open | 8",
                "S_INTERSECTS(geometry, POINT(1)) | 24",
                "S_INTERSECTS(name, POINT(1 1)) | 14",
                "S_INTERSECTS(geometry, BBOX(3,1,2,2)) | 24",
                "established = DATE('2012-13-01') | 20",
                "(name = 'a' | 12",
                "name IN () | 10",
                "name NOT = 'a' | 10",
                "geometry = 'a' | 1"
            })
    void aWrongFilterIsToldWithItsPosition(String cql, int position) {
        assertThatThrownBy(() -> sql(cql))
                .isInstanceOf(CqlFault.class)
                .extracting(e -> ((CqlFault) e).located())
                .asString()
                .startsWith("第 " + position + " 个字符");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name LIKE '%肇庆%' | {\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"%肇庆%\"]}",
                "kind IN ('htz','etdz') | {\"op\":\"in\",\"args\":[{\"property\":\"kind\"},[\"htz\",\"etdz\"]]}",
                "areaHa >= 100 AND NOT partner IS NULL | {\"op\":\"and\",\"args\":[{\"op\":\">=\",\"args\":[{\"property\":\"areaHa\"},100]},{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"partner\"}]}]}]}",
                "CASEI(kind) = CASEI('HTZ') | {\"op\":\"=\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"kind\"}]},{\"op\":\"casei\",\"args\":[\"HTZ\"]}]}",
                "S_INTERSECTS(geometry, BBOX(113,22,114,23)) | {\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[113,22,114,23]}]}",
                "S_WITHIN(geometry, POLYGON((113 22,114 22,114 23,113 22))) | {\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[113,22],[114,22],[114,23],[113,22]]]}]}",
                "established < DATE('2010-01-01') | {\"op\":\"<\",\"args\":[{\"property\":\"established\"},{\"date\":\"2010-01-01\"}]}"
            })
    void textAndJsonSayTheSame(String text, String json) {
        SqlFilter fromText = new SqlFilter(PARKS, Crs.CRS84);
        SqlFilter fromJson = new SqlFilter(PARKS, Crs.CRS84);
        assertThat(fromText.of(CqlText.parse(text))).isEqualTo(fromJson.of(CqlJson.parse(json)));
        assertThat(fromText.binds()).usingRecursiveComparison().isEqualTo(fromJson.binds());
    }

    /** Whatever comes in, it is either understood or a fault; nothing of it is in the SQL. */
    @Test
    void noiseIsNeverMoreThanAFault() {
        Random random = new Random(20261121);
        List<String> pieces = List.of(
                "name",
                "areaHa",
                "=",
                "<>",
                "(",
                ")",
                "AND",
                "OR",
                "NOT",
                "'marker'",
                "1",
                "-2.5e3",
                "LIKE",
                "IN",
                "BETWEEN",
                "IS",
                "NULL",
                "CASEI",
                "S_INTERSECTS",
                "geometry",
                "POINT(1 2)",
                "BBOX",
                ",",
                "DATE('2011-01-01')",
                ";",
                "--",
                "/*",
                "\"marker\"",
                "marker",
                "\\",
                "\u0000",
                "TRUE",
                "$1",
                ":v0",
                "?");
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cql = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                cql.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            try {
                assertThat(sql(cql.toString())).doesNotContain("marker").doesNotContain(";");
                understood++;
            } catch (CqlFault e) {
                assertThat(e.located()).isNotBlank();
            }
            try {
                CqlJson.parse(cql.toString());
            } catch (CqlFault e) {
                assertThat(e.located()).isNotBlank();
            }
        }
        assertThat(understood).isPositive();
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> sql("(".repeat(3000) + "name = 'a'" + ")".repeat(3000)))
                .isInstanceOf(CqlFault.class);
        assertThatThrownBy(() -> sql("NOT ".repeat(1900) + "name = 'a'")).isInstanceOf(CqlFault.class);
        assertThatThrownBy(() -> CqlJson.parse("{\"op\":\"not\",\"args\":[".repeat(300)))
                .isInstanceOf(CqlFault.class);
    }
}
