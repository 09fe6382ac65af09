package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.matching.backtest.MoveReader.Reading;
import cn.tidu.matching.backtest.MoveTable.Column;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of relocations is understood as, and what of it is told. */
class MoveReaderTest {
    private static Map<Column, String> row(Object... cells) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ORIGIN_CITY, "深圳");
        row.put(Column.INDUSTRY, "39");
        row.put(Column.CITY, "汕尾");
        for (int i = 0; i < cells.length; i += 2) {
            row.put((Column) cells[i], (String) cells[i + 1]);
        }
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private static Reading read(Object... cells) {
        return TinyWorld.reader().read(TinyWorld.line(7, row(cells)));
    }

    private static Move move(Object... cells) {
        Reading reading = read(cells);
        assertThat(reading.problems()).isEmpty();
        return reading.move().orElseThrow();
    }

    @Test
    void aPlainRowNeedsNoNotes() {
        Move move = move(
                Column.CASE,
                "H1",
                Column.EVENT,
                "E1",
                Column.ENTERPRISE,
                "甲厂",
                Column.STAGE,
                "whole",
                Column.YEAR,
                "2010");
        assertThat(move.caseId()).isEqualTo("H1");
        assertThat(move.event()).isEqualTo("E1");
        assertThat(move.origin().fullName()).isEqualTo("深圳市");
        assertThat(move.city()).isEqualTo(TinyWorld.SHANWEI);
        assertThat(move.industries()).extracting(Industry::code).containsExactly("39");
        assertThat(move.stage()).isEqualTo(Stage.WHOLE);
        assertThat(move.year()).hasValue(2010);
        assertThat(move.parks()).isEmpty();
        assertThat(move.notes()).isEmpty();
    }

    @Test
    void aRowWithoutIdsIsItsOwnEvent() {
        Move move = move();
        assertThat(move.caseId()).isEqualTo("#7");
        assertThat(move.event()).isEqualTo("#7");
        assertThat(move.year()).isEmpty();
        assertThat(move.stage()).isEqualTo(Stage.PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({
        "深圳市, , 深圳市",
        "广东省深圳市, , 深圳市",
        "440300, , 深圳市",
        "深圳, 宝安区, 深圳市宝安区",
        "深圳市, 宝安, 深圳市宝安区",
        "深圳, 寶安區, 深圳市宝安区",
        "深圳市宝安区, , 深圳市宝安区",
        ", 宝安区, 深圳市宝安区",
        "東莞, 長安鎮, 东莞市",
        "深圳/东莞, , 深圳市"
    })
    void originsAreReadInAnySpelling(String city, String district, String expected) {
        Move move = move(
                Column.ORIGIN_CITY, city == null ? "" : city, Column.ORIGIN_DISTRICT, district == null ? "" : district);
        assertThat(move.origin().fullName()).isEqualTo(expected);
    }

    @Test
    void aDistrictThatIsNoneIsToldAndTheCityCounts() {
        assertThat(move(Column.ORIGIN_CITY, "东莞", Column.ORIGIN_DISTRICT, "长安镇").notes())
                .singleElement()
                .asString()
                .contains("长安镇");
    }

    @ParameterizedTest
    @CsvSource({"长沙, 39, 汕尾", "深圳, 39, 长沙", "深圳, 99x, 汕尾", "-, 39, 汕尾", "深圳, 39, 未知"})
    void whatCannotBeReadIsAProblemNotAGuess(String origin, String industry, String city) {
        Reading reading = read(Column.ORIGIN_CITY, origin, Column.INDUSTRY, industry, Column.CITY, city);
        assertThat(reading.move()).isEmpty();
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void allProblemsOfARowAreToldAtOnce() {
        assertThat(read(Column.ORIGIN_CITY, "长沙", Column.INDUSTRY, "??", Column.CITY, "香港")
                        .problems())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"39", "C39", "39.0", "39;30", "电子信息"})
    void industriesAreReadAsCodesOrWords(String text) {
        assertThat(move(Column.INDUSTRY, text).industries())
                .extracting(Industry::code)
                .contains("39");
    }

    @Test
    void eitherIndustryCounts() {
        assertThat(move(Column.INDUSTRY, "39", Column.OTHER_INDUSTRY, "30").industries())
                .extracting(Industry::code)
                .containsExactly("39", "30");
    }

    @Test
    void wordsNarrowACodeButNeverContradictIt() {
        assertThat(move(Column.INDUSTRY, "30", Column.INDUSTRY_WORDS, "建築陶瓷").industries())
                .extracting(Industry::code)
                .containsExactly("307");
        assertThat(move(Column.INDUSTRY, "39", Column.INDUSTRY_WORDS, "建筑陶瓷").industries())
                .extracting(Industry::code)
                .containsExactly("39");
    }

    @Test
    void withoutACodeTheWordsCountAndThatIsTold() {
        Move move = move(Column.INDUSTRY, "", Column.INDUSTRY_WORDS, "陶瓷");
        assertThat(move.industries()).extracting(Industry::code).containsExactly("307");
        assertThat(move.notes()).singleElement().asString().contains("陶瓷");
    }

    @ParameterizedTest
    @CsvSource({
        "广东海丰经济开发区, a",
        "海丰经济开发区, a",
        "海豐經濟開發區, a",
        "海丰经济技术开发区, a",
        "海丰产业转移工业园, a",
        "深汕合作区鹅埠先进制造集聚区, b",
        "深汕特别合作区(深圳管理), b"
    })
    void parksAreKnownByOtherNamesAndPartsOfThem(String text, String id) {
        assertThat(move(Column.PARK, text).parks()).extracting(Park::id).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"莞韶产业园", "莞韶园", "莞韶产业转移工业园（浈江片区）"})
    void aJointParkIsKnownByOneCharacterOfEachCity(String text) {
        assertThat(move(Column.CITY, "韶关", Column.PARK, text).parks()).containsExactly(TinyWorld.C);
    }

    @ParameterizedTest
    @CsvSource({"产业转移工业园", "海丰", "示范产业园", "南雄产业转移工业园", "红海湾产业园"})
    void wordsThatNameNoParkOfTheCityCountForTheCityOnly(String text) {
        Move move = move(Column.PARK, text);
        assertThat(move.parks()).isEmpty();
        assertThat(move.city()).isEqualTo(TinyWorld.SHANWEI);
        assertThat(move.notes()).singleElement().asString().contains(text);
    }

    @Test
    void severalParksOfOneRowAllCount() {
        assertThat(move(Column.PARK, "海丰产业园/深汕特别合作区").parks())
                .extracting(Park::id)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aSpecialZoneIsAParkAndLiesWhereItLies() {
        Move inItsCity = move(Column.SPECIAL_ZONE, "深汕特别合作区(深圳管理)");
        assertThat(inItsCity.parks()).containsExactly(TinyWorld.B);
        assertThat(inItsCity.notes()).isEmpty();
        Move byItsRuler = move(Column.CITY, "深圳", Column.SPECIAL_ZONE, "深汕特别合作区");
        assertThat(byItsRuler.city()).isEqualTo(TinyWorld.SHANWEI);
        assertThat(byItsRuler.notes()).singleElement().asString().contains("汕尾市");
        Move alone = move(Column.CITY, "深汕特别合作区");
        assertThat(alone.city()).isEqualTo(TinyWorld.SHANWEI);
        assertThat(alone.parks()).containsExactly(TinyWorld.B);
    }

    @Test
    void aParkTellsTheCityThatIsNotGiven() {
        Move move = move(Column.CITY, "", Column.PARK, "东莞大岭山(南雄)产业转移工业园区");
        assertThat(move.city()).isEqualTo(TinyWorld.SHAOGUAN);
        assertThat(move.parks()).containsExactly(TinyWorld.C);
    }

    @Test
    void aCountyAsDestinationIsItsCity() {
        assertThat(move(Column.CITY, "海丰县").city()).isEqualTo(TinyWorld.SHANWEI);
    }

    @Test
    void anUnreadableYearOrStageIsTold() {
        Move move = move(Column.YEAR, "近年", Column.STAGE, "搬走");
        assertThat(move.year()).isEmpty();
        assertThat(move.stage()).isEqualTo(Stage.PRODUCTION);
        assertThat(move.notes()).hasSize(2);
        assertThat(move(Column.STAGE, "not stated").notes()).isEmpty();
    }
}
