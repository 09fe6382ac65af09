package cn.tidu.matching.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.matching.backtest.MoveReader.Reading;
import cn.tidu.matching.backtest.MoveTable.Column;
import cn.tidu.matching.backtest.Report.RowLine;
import cn.tidu.matching.backtest.Report.ScoreLine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A backtest worked by hand in {@link TinyWorld}, ranked by industry alone (weight 1, all else 0): an electronics firm has
 * a = d = 1, c = e = 0, b unknown; a ceramics firm (307) has c = e = 1, a = d = 0, b unknown. What is unknown scores 0 with
 * confidence 0 and comes last; otherwise equal scores are in order of id.
 */
class BacktestTest {
    private static Reading row(int number, Object... cells) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ORIGIN_CITY, "深圳");
        for (int i = 0; i < cells.length; i += 2) {
            row.put((Column) cells[i], (String) cells[i + 1]);
        }
        return TinyWorld.reader().read(TinyWorld.line(number, row));
    }

    private static Report run(String asOf, Reading... readings) {
        Backtest.Options options = new Backtest.Options(AsOf.parse(asOf), Set.of(), Map.of());
        Backtest backtest = new Backtest(TinyWorld.catalogue(), (lon, lat) -> TinyWorld.KM, TinyWorld.TODAY, options);
        return Report.of("test.csv", options, asOf, TinyWorld.TODAY, 1, List.of(readings), backtest::run, List.of());
    }

    private static ScoreLine score(Report report, String method, String scope) {
        return report.scores().stream()
                .filter(line -> line.method().equals(method) && line.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    /** Electronics to 韶关, which lies last by distance. In 2020 d stands: order a, d, c, e, b; cities 汕尾, 韶关, 河源. */
    @Test
    void ranksOfCityAndParkByHand() {
        Report report =
                run("own", row(2, Column.INDUSTRY, "39", Column.CITY, "韶关", Column.PARK, "韶关高新区", Column.YEAR, "2020"));
        RowLine line = report.results().get(0);
        assertThat(line.cityRank()).isEqualTo(2);
        assertThat(line.cities()).isEqualTo(3);
        assertThat(line.parkRank()).isEqualTo(2);
        assertThat(line.parksRanked()).isEqualTo(5);
        assertThat(line.topPark()).isEqualTo(TinyWorld.A.name());
        assertThat(score(report, "tidu", "city").mrr()).isEqualTo(0.5);
        assertThat(score(report, "tidu", "park").hit1()).isZero();
        assertThat(score(report, "tidu", "park").hit3()).isEqualTo(1);
    }

    /**
     * The same row's baselines. Nearest: a 100, b 120, e 200, d 280, c 300 km: 韶关 third city, d fourth park. Industry only: a
     * and d tie at 1, so 韶关 is first or second, 1/2 each. Random among five parks with two in 韶关: first with 2/5; in all
     * orders of the cities' first parks with rates 2, 2, 1: second with 2/5·2/3 + 1/5·2/4 = 11/30, third with the rest, 7/30.
     */
    @Test
    void baselinesByHand() {
        Report report =
                run("own", row(2, Column.INDUSTRY, "39", Column.CITY, "韶关", Column.PARK, "韶关高新区", Column.YEAR, "2020"));
        assertThat(score(report, "nearest", "city").mrr()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(score(report, "nearest", "park").mrr()).isCloseTo(1.0 / 4, within(1e-12));
        assertThat(score(report, "industry", "city").mrr()).isCloseTo(0.75, within(1e-12));
        assertThat(score(report, "industry", "city").hit1()).isCloseTo(0.5, within(1e-12));
        assertThat(score(report, "industry", "park").hit1()).isCloseTo(0.5, within(1e-12));
        assertThat(score(report, "random", "city").hit1()).isCloseTo(0.4, within(1e-12));
        assertThat(score(report, "random", "city").mrr()).isCloseTo(0.4 + 11.0 / 60 + 7.0 / 90, within(1e-12));
        assertThat(score(report, "random", "park").hit1()).isCloseTo(0.2, within(1e-12));
        assertThat(score(report, "random", "park").mrr())
                .isCloseTo((1 + 0.5 + 1 / 3.0 + 0.25 + 0.2) / 5, within(1e-12));
    }

    /** In 2010 park d was not yet approved: it is a miss by a hard rule and listed; its city still has c. */
    @Test
    void whatStoodLaterIsNoCandidateAndItsHardRuleIsListed() {
        Report report = run(
                "own", row(2, Column.INDUSTRY, "39", Column.CITY, "韶关", Column.PARK, "韶关高新区", Column.YEAR, "2010年"));
        RowLine line = report.results().get(0);
        assertThat(line.asOf()).hasToString("2010-01-01");
        assertThat(line.parkRank()).isNull();
        assertThat(line.excludedBy()).containsExactly("established");
        assertThat(line.why()).contains("2015");
        assertThat(line.cityRank()).isEqualTo(2);
        assertThat(line.parksRanked()).isEqualTo(4);
        assertThat(score(report, "tidu", "park").mrr()).isZero();
        assertThat(score(report, "tidu", "park").events()).isEqualTo(1);
        assertThat(run(
                                "today",
                                row(
                                        2,
                                        Column.INDUSTRY,
                                        "39",
                                        Column.CITY,
                                        "韶关",
                                        Column.PARK,
                                        "韶关高新区",
                                        Column.YEAR,
                                        "2010"))
                        .results()
                        .get(0)
                        .parkRank())
                .isEqualTo(2);
    }

    /** Approved on 1 January 2015 is known by then; the year before it was not. */
    @Test
    void theDayIsTheFirstOfJanuary() {
        for (int year : new int[] {2014, 2015}) {
            Report report = run(
                    "own",
                    row(2, Column.INDUSTRY, "39", Column.CITY, "韶关", Column.PARK, "韶关高新区", Column.YEAR, "" + year));
            assertThat(report.results().get(0).parkRank() != null).isEqualTo(year == 2015);
        }
    }

    /** By 39 河源 is third (e at 0 after a, d, c); by 307 first or so: order c, e, a, d, b, cities 韶关, 河源. The better counts. */
    @Test
    void theBetterOfTwoIndustriesCounts() {
        RowLine line = run("today", row(2, Column.INDUSTRY, "39", Column.OTHER_INDUSTRY, "307", Column.CITY, "河源"))
                .results()
                .get(0);
        assertThat(line.cityRank()).isEqualTo(2);
        assertThat(line.industry()).isEqualTo("307");
    }

    /** Two rows of event X rank 河源 3rd and 2nd: 1/2 counts, once; with a first place elsewhere the mean is 3/4. */
    @Test
    void rowsOfOneEventCountOnceByTheBestOfThem() {
        Report report = run(
                "today",
                row(2, Column.INDUSTRY, "39", Column.CITY, "河源", Column.EVENT, "X"),
                row(3, Column.INDUSTRY, "307", Column.CITY, "河源", Column.EVENT, "X"),
                row(4, Column.INDUSTRY, "39", Column.CITY, "汕尾", Column.EVENT, "Y"));
        assertThat(report.results()).extracting(RowLine::cityRank).containsExactly(3, 2, 1);
        assertThat(report.events()).isEqualTo(2);
        assertThat(score(report, "tidu", "city").events()).isEqualTo(2);
        assertThat(score(report, "tidu", "city").mrr()).isEqualTo(0.75);
        assertThat(score(report, "tidu", "city").hit1()).isEqualTo(0.5);
        assertThat(score(report, "tidu", "park").events()).isZero();
    }

    @Test
    void aRowThatCannotBeReadIsListedAndNotScored() {
        Report report = run(
                "today",
                row(2, Column.INDUSTRY, "39", Column.CITY, "长沙"),
                row(3, Column.INDUSTRY, "39", Column.CITY, "汕尾"));
        assertThat(report.unresolved()).isEqualTo(1);
        assertThat(report.results()).hasSize(2);
        assertThat(report.results().get(0).problem()).contains("长沙");
        assertThat(score(report, "tidu", "city").events()).isEqualTo(1);
    }

    /** A city without any park cannot be found: a miss, and why is told. */
    @Test
    void aDestinationWithoutParksIsAMissAndSaysSo() {
        RowLine line = run("today", row(2, Column.INDUSTRY, "39", Column.CITY, "东莞"))
                .results()
                .get(0);
        assertThat(line.cityRank()).isNull();
        assertThat(line.why()).contains("没有园区");
    }

    @Test
    void theOrderOfRowsChangesNoScore() {
        List<Reading> rows = new java.util.ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> row(
                        i + 2,
                        Column.INDUSTRY,
                        i % 2 == 0 ? "39" : "307",
                        Column.CITY,
                        List.of("汕尾", "韶关", "河源").get(i % 3),
                        Column.EVENT,
                        "E" + i % 5,
                        Column.YEAR,
                        "" + (2008 + i)))
                .toList());
        Report forward = run("own", rows.toArray(Reading[]::new));
        rows.sort(Comparator.comparingInt(reading -> -reading.line().number()));
        assertThat(run("own", rows.toArray(Reading[]::new)).scores())
                .usingRecursiveComparison()
                .withComparatorForType(Comparator.comparingLong((Double x) -> Math.round(x * 1e12)), Double.class)
                .isEqualTo(forward.scores());
    }
}
