package cn.tidu.matching.rank;

import cn.tidu.facts.chain.Neighbours;
import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.EnterpriseBuilder;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Function;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.facts.park.ParkFacts;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.source.Confidence;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Journeys;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.given.Surroundings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** Firms and questions drawn at random from a seed, and figures of parks that nobody has told yet; all of them made up. */
public final class RandomFirms {
    private static final List<String> FLAGS =
            Enterprise.FLAGS.keySet().stream().sorted().toList();

    private final Random random;
    private final List<Place> places;
    private final List<Industry> industries;

    public RandomFirms(long seed, List<Place> places, List<Industry> industries) {
        this.random = new Random(seed);
        this.places = places;
        this.industries = industries;
    }

    private boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private OptionalDouble maybe(double most) {
        return random.nextBoolean() ? OptionalDouble.of(random.nextDouble() * most) : OptionalDouble.empty();
    }

    public Enterprise firm() {
        Place place = any(places);
        EnterpriseBuilder firm = Enterprise.of(
                        place, place.finest().labelLon(), place.finest().labelLat(), any(industries))
                .stage(any(List.of(Stage.values())))
                .number(Figure.LAND, maybe(60))
                .number(Figure.FLOOR_AREA, maybe(50_000))
                .number(Figure.JOBS, maybe(4000))
                .number(Figure.POWER, maybe(9000))
                .number(Figure.WATER, maybe(3000))
                .number(Figure.WASTEWATER, maybe(2000))
                .number(Figure.EXPORT_SHARE, maybe(1))
                .number(Figure.INVESTMENT, maybe(50_000))
                .number(Figure.OUTPUT, maybe(90_000))
                .number(Figure.TAX, maybe(5000))
                .number(Figure.ENERGY, maybe(3000))
                .polluting(onceIn(3) ? Optional.empty() : Optional.of(random.nextBoolean()));
        if (onceIn(5)) {
            firm.functions(Set.of(any(List.of(Function.values()))));
        }
        return onceIn(9) ? firm.flags(Set.of(any(FLAGS))).make() : firm.make();
    }

    /** A question of that firm; journeys by road to some parks. */
    public Question question(Catalogue catalogue, Enterprise firm, Map<String, Double> km, LocalDate today) {
        Map<String, Double> weights = new HashMap<>();
        catalogue.criteria().stream()
                .filter(info -> onceIn(3))
                .forEach(info -> weights.put(info.id(), onceIn(4) ? 0 : random.nextDouble() * 5));
        Set<String> without = new HashSet<>();
        Matcher.removable(catalogue).stream().filter(id -> onceIn(12)).forEach(without::add);
        Set<String> exclude = new HashSet<>();
        catalogue.parks().stream().filter(park -> onceIn(40)).forEach(park -> exclude.add(park.id()));
        Map<String, cn.tidu.facts.road.Travel> byRoad = new HashMap<>();
        km.keySet().stream()
                .filter(id -> onceIn(9))
                .forEach(id -> byRoad.put(
                        id,
                        new cn.tidu.facts.road.Travel(
                                random.nextDouble() * 400, cn.tidu.facts.road.TravelBasis.ROAD_NETWORK)));
        return new Question(
                firm,
                km,
                weights,
                onceIn(2) ? Optional.empty() : Optional.of(today.minusDays(random.nextInt(7000))),
                today,
                exclude,
                without,
                new Journeys(byRoad, onceIn(2) ? Journeys.TWO_HOURS : 60 + random.nextInt(120)));
    }

    /** The catalogue with figures and neighbours of its parks made up. */
    public Catalogue told(Catalogue catalogue, LocalDate today) {
        List<ParkFact> facts = new ArrayList<>();
        Map<String, Neighbours> neighbours = new HashMap<>();
        for (Park park : catalogue.parks()) {
            for (ParkAttribute attribute : ParkAttribute.values()) {
                for (int n = random.nextInt(3); n > 0; n--) {
                    facts.add(new ParkFact(
                            park.id(),
                            attribute,
                            random.nextDouble() * (onceIn(3) ? 5000 : 50),
                            today.minusDays(random.nextInt(4000)),
                            "合成数据（测试）",
                            Confidence.LOW));
                }
            }
            Map<String, Neighbours.Count> near = new HashMap<>();
            for (int n = random.nextInt(40); n > 0; n--) {
                near.put(any(industries).code(), new Neighbours.Count(1, random.nextDouble()));
            }
            neighbours.put(park.id(), new Neighbours(near.size(), 0, near));
        }
        Surroundings around = catalogue.surroundings();
        return new Catalogue(
                catalogue.dataVersion(),
                catalogue.regions(),
                catalogue.industries(),
                catalogue.parks(),
                catalogue.rules(),
                catalogue.criteria(),
                new ParkFacts(facts),
                catalogue.conventions(),
                new Surroundings(around.chains(), neighbours, around.outlets(), around.roads()),
                catalogue.presets());
    }
}
