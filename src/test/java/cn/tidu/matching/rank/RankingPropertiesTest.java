package cn.tidu.matching.rank;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.park.Assessment;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Influence;
import cn.tidu.matching.given.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any parks, over every criterion with random figures. */
class RankingPropertiesTest {
    private static final List<CriterionInfo> CRITERIA = List.of(
            info("guidance", 3),
            info("industry", 2),
            info("proximity", 1),
            info("capacity", 1),
            info("intensity", 1),
            info("standing", 0.5),
            info("cost", 1));
    /** More of these is better; of the others less. */
    private static final Set<ParkAttribute> GOOD = Set.of(
            ParkAttribute.SPARE_LAND,
            ParkAttribute.FLOOR_AREA,
            ParkAttribute.POWER,
            ParkAttribute.WATER,
            ParkAttribute.WASTEWATER,
            ParkAttribute.LABOUR,
            ParkAttribute.MAX_ENERGY,
            ParkAttribute.MAX_ENERGY_PER_OUTPUT);

    private final Enterprise firm = shenzhenFirm()
            .but()
            .number(Figure.LAND, 4)
            .number(Figure.POWER, 800)
            .number(Figure.JOBS, 300)
            .number(Figure.INVESTMENT, 9000)
            .number(Figure.TAX, 600)
            .number(Figure.ENERGY, 500)
            .polluting(Optional.of(false))
            .make();

    private static CriterionInfo info(String id, double weight) {
        return new CriterionInfo(id, id, id, weight, "", Influence.POSITIVE, "", "", "");
    }

    private record World(List<Park> parks, List<ParkFact> facts, Map<String, Double> km, List<Rule> rules) {
        Matcher.Ranking rank(Enterprise firm) {
            return Matcher.rank(
                    new Catalogue(
                            1,
                            REGIONS,
                            INDUSTRIES,
                            parks,
                            rules,
                            CRITERIA,
                            new cn.tidu.facts.park.ParkFacts(facts),
                            CONVENTIONS),
                    new Question(
                            firm, km, Map.of(), Optional.of(LocalDate.of(2026, 6, 30)), TODAY, Set.of(), Set.of()));
        }
    }

    private static World world(Random random) {
        World world = new World(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        for (int i = 0; i < 30; i++) {
            var maker = park("p" + i, random.nextBoolean() ? SHANWEI : SHAOGUAN);
            maker = random.nextInt(3) > 0 ? maker.words(random.nextBoolean() ? "电子信息" : "电脑整机", "服装") : maker;
            maker = random.nextInt(3) > 0 ? maker : maker.assessed(new Assessment(2016, "优秀"));
            world.parks().add(maker.area(20 + random.nextInt(500)).make());
            for (ParkAttribute attribute : ParkAttribute.values()) {
                if (random.nextInt(3) > 0) {
                    world.facts().add(fact("p" + i, attribute, random.nextDouble() * 5000, "2026-01-01"));
                }
            }
            if (random.nextInt(4) > 0) {
                world.km().put("p" + i, random.nextDouble() * 500);
            }
        }
        for (int i = 0; i < 6; i++) {
            world.rules()
                    .add(rule(
                            "r" + i,
                            document("d" + i, "2020-01-01", random.nextBoolean() ? "2025-12-31" : null),
                            random.nextBoolean() ? RuleKind.PAIRING : RuleKind.ENCOURAGED,
                            List.of("440300"),
                            List.of(random.nextBoolean() ? "441500" : "NORTH"),
                            List.of(),
                            random.nextBoolean() ? List.of("电子信息") : List.of(),
                            List.of()));
        }
        return world;
    }

    private static Map<String, Double> scores(Matcher.Ranking ranking) {
        Map<String, Double> scores = new HashMap<>();
        ranking.candidates().forEach(c -> scores.put(c.park().id(), c.score()));
        return scores;
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void theOrderOfParksChangesNoScore(long seed) {
        Random random = new Random(seed);
        World world = world(random);
        Matcher.Ranking before = world.rank(firm);
        Collections.shuffle(world.parks(), random);
        Collections.shuffle(world.facts(), random);
        Matcher.Ranking after = world.rank(firm);
        assertThat(scores(after)).isEqualTo(scores(before));
        assertThat(after.candidates().stream().map(c -> c.park().id()))
                .containsExactlyElementsOf(
                        before.candidates().stream().map(c -> c.park().id()).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void aParkThatIsWorseInEverythingChangesNeitherTheWinnerNorAnyScore(long seed) {
        Random random = new Random(seed);
        World world = world(random);
        Matcher.Ranking before = world.rank(firm);
        Park winner = before.candidates().get(0).park();
        Park worse = park("zz", SHANWEI.code().equals(winner.cityCode()) ? SHANWEI : SHAOGUAN)
                .words(winner.industryWords().toArray(String[]::new))
                .area(winner.areaHa().orElseThrow() / 2)
                .make();
        world.parks().add(worse);
        new ArrayList<>(world.facts())
                .stream().filter(fact -> fact.parkId().equals(winner.id())).forEach(fact -> world.facts()
                        .add(fact(
                                "zz",
                                fact.attribute(),
                                fact.value() * (GOOD.contains(fact.attribute()) ? 0.9 : 1.1),
                                "2026-01-01")));
        if (world.km().containsKey(winner.id())) {
            world.km().put("zz", world.km().get(winner.id()) + 50);
        }
        Matcher.Ranking after = world.rank(firm);
        assertThat(after.candidates().get(0).park().id()).isEqualTo(winner.id());
        assertThat(scores(after)).containsAllEntriesOf(scores(before));
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void everyScoreLiesWithinItsInterval(long seed) {
        for (Matcher.Candidate candidate : world(new Random(seed)).rank(firm).candidates()) {
            assertThat(candidate.score()).isBetween(candidate.scoreLow(), candidate.scoreHigh());
            assertThat(candidate.scoreHigh()).isLessThanOrEqualTo(1 + 1e-12);
            candidate.known().forEach(part -> assertThat(
                            part.judgement().value().orElseThrow())
                    .isBetween(part.judgement().low(), part.judgement().high()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void whatTheParkAnswersStaysWithinTheIntervalItWasAskedFor(long seed) {
        Random random = new Random(seed);
        World world = world(random);
        Matcher.Ranking before = world.rank(firm);
        Matcher.Candidate asked =
                before.candidates().get(random.nextInt(before.candidates().size()));
        for (Matcher.Asked one : asked.asks()) {
            ParkAttribute.find(one.ask().attribute())
                    .filter(attribute -> one.criterion().id().equals("cost"))
                    .ifPresent(attribute -> world.facts()
                            .add(fact(asked.park().id(), attribute, random.nextDouble() * 5000, "2026-02-01")));
        }
        world.rank(firm).candidates().stream()
                .filter(c -> c.park().id().equals(asked.park().id()))
                .forEach(c -> {
                    assertThat(c.scoreLow()).isGreaterThanOrEqualTo(asked.scoreLow() - 1e-12);
                    assertThat(c.scoreHigh()).isLessThanOrEqualTo(asked.scoreHigh() + 1e-12);
                });
    }
}
