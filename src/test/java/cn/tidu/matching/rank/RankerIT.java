package cn.tidu.matching.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.region.Place;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CatalogueRepository;
import cn.tidu.matching.given.Question;
import cn.tidu.world.TestWorld;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel gives every number that the matcher gives, over the real parks and rules and firms drawn at random. */
class RankerIT {
    private static final int FIRMS = 60;

    private final TestWorld world = TestWorld.get();
    private final LocalDate today = LocalDate.now(TestWorld.CLOCK);

    private record Given(
            Catalogue catalogue, List<Place> places, List<Industry> industries, Map<Place, Map<String, Double>> km) {}

    private Given given() {
        return world.database.read(handle -> {
            Catalogue catalogue = new CatalogueRepository().get(handle);
            List<Place> places = handle
                    .createQuery("SELECT code FROM region WHERE level IN ('city', 'county') ORDER BY code")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .flatMap(code -> catalogue.regions().findPlace(code).stream())
                    .toList();
            List<Industry> industries =
                    handle.createQuery("SELECT code FROM industry ORDER BY code").mapTo(String.class).list().stream()
                            .flatMap(code -> catalogue.industries().find(code).stream())
                            .toList();
            Map<Place, Map<String, Double>> km = new LinkedHashMap<>();
            places.stream()
                    .limit(20)
                    .forEach(place -> km.put(
                            place,
                            ParkRepository.distancesKm(
                                    handle,
                                    place.finest().labelLon(),
                                    place.finest().labelLat())));
            return new Given(catalogue, places, industries, km);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithTheMatcherInEveryNumber(long seed) {
        Given given = given();
        RandomFirms firms = new RandomFirms(seed, List.copyOf(given.km().keySet()), given.industries());
        Catalogue catalogue = seed % 2 == 0 ? firms.told(given.catalogue(), today) : given.catalogue();
        Ranker ranker = Ranker.of(catalogue);
        for (int n = 0; n < FIRMS; n++) {
            var firm = firms.firm();
            Question question = firms.question(catalogue, firm, given.km().get(firm.origin()), today);
            agrees(catalogue, ranker.matrix(question), Matcher.rank(catalogue, question), firm.toString());
        }
    }

    @Test
    void everyCriterionOfTheDataHasSomethingThatJudgesByIt() {
        assertThat(Criteria.ALL.stream().map(entry -> entry.criterion().id()))
                .containsExactlyInAnyOrderElementsOf(given().catalogue().criteria().stream()
                        .map(criterion -> criterion.id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void columnsAndBarsSayWhatIsSaidParkByPark(long seed) {
        Given given = given();
        RandomFirms firms = new RandomFirms(seed, List.copyOf(given.km().keySet()), given.industries());
        Catalogue catalogue = firms.told(given.catalogue(), today);
        RuleTable rules = new RuleTable(catalogue);
        Ground ground = new Ground(catalogue, rules, Caffeine.newBuilder().build());
        for (int n = 0; n < FIRMS / 4; n++) {
            var drawn = firms.firm();
            Question question = firms.question(catalogue, drawn, given.km().get(drawn.origin()), today);
            FirmView firm = FirmView.of(catalogue, question);
            DayTable day =
                    new DayTable(catalogue, rules, new DayTable.Key(question.asOf(), question.today()), question);
            for (Criteria.Entry entry : Criteria.ALL) {
                assertThat(numbers(entry.columns().apply(ground).of(firm, day)))
                        .as("%s of %s", entry.criterion().id(), drawn)
                        .containsExactly(
                                numbers(ColumnSource.judging(entry.criterion()).of(firm, day)), within(1e-12));
            }
            for (HardRules.Entry entry : HardRules.ALL) {
                assertThat(bars(entry.bars().apply(ground), firm, day))
                        .as("%s of %s", entry.rule().id(), drawn)
                        .isEqualTo(bars(BarSource.checking(entry.rule()), firm, day));
            }
        }
    }

    /** Value, whether it is known, and bounds of each park in turn. */
    private static double[] numbers(Column column) {
        return IntStream.range(0, column.parks())
                .boxed()
                .flatMapToDouble(i -> DoubleStream.of(
                        column.value(i),
                        column.isKnown(i) ? 1 : 0,
                        column.bounds().low()[i],
                        column.bounds().high()[i]))
                .toArray();
    }

    private static int[] bars(BarSource source, FirmView firm, DayTable day) {
        int[] bars = new int[firm.parks()];
        source.mark(bars, 1, firm, day);
        return bars;
    }

    private static void agrees(Catalogue catalogue, DecisionMatrix matrix, Matcher.Ranking ranking, String firm) {
        List<String> ids = catalogue.parks().stream().map(park -> park.id()).toList();
        assertThat(Arrays.stream(matrix.best(ids.size())).mapToObj(ids::get))
                .as(firm)
                .containsExactlyElementsOf(
                        ranking.candidates().stream().map(c -> c.park().id()).toList());
        assertThat(Arrays.stream(matrix.best(20)).mapToObj(ids::get))
                .containsExactlyElementsOf(ranking.candidates().stream()
                        .limit(20)
                        .map(c -> c.park().id())
                        .toList());
        assertThat(matrix.weights()).isEqualTo(ranking.weights());
        int rank = 0;
        for (Matcher.Candidate candidate : ranking.candidates()) {
            int park = ids.indexOf(candidate.park().id());
            rank++;
            assertThat(matrix.rank(park)).isEqualTo(rank);
            assertThat(matrix.score(park)).as(firm).isCloseTo(candidate.score(), within(1e-12));
            assertThat(matrix.confidence(park)).isCloseTo(candidate.confidence(), within(1e-12));
            candidate.known().forEach(part -> part(catalogue, matrix, park, part, true));
            candidate.unknown().forEach(part -> part(catalogue, matrix, park, part, false));
        }
        Map<String, Long> outBy = new HashMap<>();
        for (Matcher.Excluded out : ranking.excluded()) {
            assertThat(matrix.isOut(ids.indexOf(out.park().id()))).as(firm).isTrue();
            out.reasons().stream()
                    .map(reason -> reason.constraint())
                    .distinct()
                    .forEach(constraint -> outBy.merge(constraint, 1L, Long::sum));
        }
        assertThat(matrix.outBy()).as(firm).isEqualTo(outBy);
        assertThat(matrix.candidates()).isEqualTo(ranking.candidates().size());
    }

    private static void part(Catalogue catalogue, DecisionMatrix matrix, int park, Matcher.Part part, boolean known) {
        int j = catalogue.criteria().indexOf(part.criterion());
        String id = part.criterion().id();
        assertThat(matrix.isKnown(j, park)).as(id).isEqualTo(known);
        if (known) {
            assertThat(matrix.contribution(j, park)).as(id).isCloseTo(part.contribution(), within(1e-12));
        }
        assertThat(matrix.low(j, park)).as(id).isCloseTo(part.judgement().low(), within(1e-12));
        assertThat(matrix.high(j, park)).as(id).isCloseTo(part.judgement().high(), within(1e-12));
    }

    @Test
    void whoAsksBeforeChangesNoAnswer() {
        Given given = given();
        RandomFirms firms = new RandomFirms(9, List.copyOf(given.km().keySet()), given.industries());
        Ranker warm = Ranker.of(given.catalogue());
        for (int n = 0; n < FIRMS; n++) {
            var firm = firms.firm();
            Question question =
                    firms.question(given.catalogue(), firm, given.km().get(firm.origin()), today);
            int[] after = warm.matrix(question).best(20);
            assertThat(Ranker.of(given.catalogue()).matrix(question).best(20)).isEqualTo(after);
        }
    }
}
