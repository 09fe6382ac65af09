package cn.tidu.matching.rank;

import static cn.tidu.matching.judge.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.park.Park;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking: the weighted mean over what is known, and what must hold for any parks. */
class MatcherTest {
    /** 150 km × 1.3 at 80 km/h are 146.25 minutes, 26.25 beyond the two-hour circle: 2^(−26.25 / 120). */
    private static final double NEAR = Math.pow(2, -26.25 / 120);

    private static Matcher.Ranking rank(List<Park> parks, Map<String, Double> km, Map<String, Double> weights) {
        return Matcher.rank(
                catalogue(parks, List.of()),
                new Question(shenzhenFirm(), km, weights, Optional.<LocalDate>empty(), TODAY, Set.of(), Set.of()));
    }

    @Test
    void unknownCriteriaDropOutAndTheRestIsScaledUp() {
        // known: guidance 0 (3), industry 0.8 (2), proximity 0.8593 (1), standing (0.5 × 0.7 + 0.3 × 0.8) / 0.8 =
        // 0.7375
        // (1); capacity
        // unknown (1)
        Matcher.Candidate candidate = rank(
                        List.of(park("p", SHANWEI).words("电子信息").make()), Map.of("p", 150.0), Map.of())
                .candidates()
                .get(0);
        assertThat(candidate.confidence()).isCloseTo(7.0 / 8, within(1e-12));
        assertThat(candidate.score()).isCloseTo((0 * 3 + 0.8 * 2 + NEAR + 0.7375) / 7, within(1e-12));
        assertThat(candidate.unknown())
                .extracting(part -> part.criterion().id())
                .containsExactly("capacity");
        assertThat(candidate.known().stream()
                        .mapToDouble(Matcher.Part::contribution)
                        .sum())
                .isCloseTo(candidate.score(), within(1e-12));
    }

    @Test
    void theScoreLiesWithinWhatTheUnknownCouldMakeIt() {
        // of 8: industry 2 × 0.8, proximity 0.8593, standing 0.59..0.79 by the grade not on record, capacity 0..1
        Matcher.Candidate candidate = rank(
                        List.of(park("p", SHANWEI).words("电子信息").make()), Map.of("p", 150.0), Map.of())
                .candidates()
                .get(0);
        assertThat(candidate.scoreLow()).isCloseTo((2.19 + NEAR) / 8, within(1e-12));
        assertThat(candidate.scoreHigh()).isCloseTo((3.39 + NEAR) / 8, within(1e-12));
        assertThat(candidate.score()).isBetween(candidate.scoreLow(), candidate.scoreHigh());
        // the firm did not say what it needs: only the grade is asked for
        assertThat(candidate.asks())
                .extracting(asked -> asked.ask().attribute())
                .containsExactly("assessment");
    }

    @Test
    void whatTheParkDoesNotTellIsAskedByHowMuchItMatters() {
        // no directions: the industry criterion (2 of 8) is open from 0 to 1; no position: proximity (1 of 8)
        Matcher.Candidate candidate = rank(List.of(park("p", SHANWEI).make()), Map.of(), Map.of())
                .candidates()
                .get(0);
        assertThat(candidate.asks())
                .extracting(asked -> asked.ask().attribute())
                .containsExactly("industries", "position", "assessment");
        assertThat(candidate.asks().get(0).matters()).isCloseTo(2.0 / 8, within(1e-12));
    }

    @Test
    void whatIsLeftOutIsNotLookedAt() {
        List<Park> parks = List.of(park("p", SHANWEI).words("电子信息").make());
        Matcher.Ranking ranking = Matcher.rank(
                catalogue(parks, List.of()),
                new Question(
                        shenzhenFirm(),
                        Map.of("p", 150.0),
                        Map.of(),
                        Optional.empty(),
                        TODAY,
                        Set.of(),
                        Set.of("guidance", "capacity")));
        assertThat(ranking.weights()).containsOnlyKeys("industry", "proximity", "standing");
        assertThat(ranking.candidates().get(0).score()).isCloseTo((0.8 * 2 + NEAR + 0.7375) / 4, within(1e-12));
        assertThat(Matcher.removable(catalogue(parks, List.of()))).contains("guidance", "guidance.pairing");
    }

    @Test
    void outsourcedWorkIsNotMeasuredByLandItDoesNotTake() {
        var firm = shenzhenFirm().but().stage(Stage.OUTSOURCING).make();
        Question question =
                new Question(firm, Map.of(), Map.of(), Optional.empty(), TODAY, Set.of(), Set.of("guidance"));
        assertThat(FirmView.of(catalogue(List.of(), List.of()), question)
                        .scope()
                        .leftOut())
                .contains("guidance", "intensity", "capacity.land", "cost.rent");
    }

    @Test
    void ownWeightsReplaceTheDefaults() {
        Matcher.Candidate candidate = rank(
                        List.of(park("p", SHANWEI).words("电子信息").make()),
                        Map.of("p", 150.0),
                        Map.of("guidance", 0.0, "industry", 1.0, "proximity", 0.0, "capacity", 0.0, "standing", 0.0))
                .candidates()
                .get(0);
        assertThat(candidate.score()).isCloseTo(0.8, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void orderOfParksNeverChangesScores(long seed) {
        Random random = new Random(seed);
        List<Park> parks = new ArrayList<>();
        Map<String, Double> km = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            var maker = park("p" + i, random.nextBoolean() ? SHANWEI : SHAOGUAN);
            maker = random.nextBoolean() ? maker.words("电子信息") : random.nextBoolean() ? maker.words("服装") : maker;
            parks.add(maker.make());
            if (random.nextInt(4) > 0) {
                km.put("p" + i, random.nextDouble() * 500);
            }
        }
        List<String> first = ids(rank(parks, km, Map.of()));
        Map<String, Double> scores = scores(rank(parks, km, Map.of()));
        Collections.shuffle(parks, random);
        assertThat(ids(rank(parks, km, Map.of()))).isEqualTo(first);
        assertThat(scores(rank(parks, km, Map.of()))).isEqualTo(scores);
        // a park that is worse than the winner everywhere never changes the winner
        parks.add(park("z", SHAOGUAN).words("服装").make());
        km.put("z", 5000.0);
        assertThat(ids(rank(parks, km, Map.of())).get(0)).isEqualTo(first.get(0));
    }

    private static List<String> ids(Matcher.Ranking ranking) {
        return ranking.candidates().stream()
                .map(candidate -> candidate.park().id())
                .toList();
    }

    private static Map<String, Double> scores(Matcher.Ranking ranking) {
        return ranking.candidates().stream()
                .collect(Collectors.toMap(c -> c.park().id(), Matcher.Candidate::score));
    }
}
