package cn.tidu.matching.backtest;

import cn.tidu.app.dataset.GisData;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CatalogueRepository;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.PrivateCluster;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How far the default weights can be trusted (权重校准): every setting of a coarse grid is backtested; the one that is best on all
 * events but one is asked for that one (leave-one-event-out cross-validation), and the differences to the baselines have
 * bootstrap intervals over events. A tool, run by {@code src/bench/calibrate.sh}; nothing here changes any data.
 */
final class Calibration {
    private static final Map<String, List<Double>> GRID = grid();
    private static final int RESAMPLES = 10_000;
    private static final long SEED = 20261121;

    private final Catalogue catalogue;
    private final Map<Move, Map<String, Double>> distances = new HashMap<>();
    private final List<Move> moves;
    private final LocalDate today = LocalDate.of(2026, 11, 21);

    /** A setting and what each event got by it: reciprocal rank of its city. */
    private record Tried(Map<String, Double> weights, Map<String, Double> byEvent) {
        double mean(Set<String> without) {
            return byEvent.entrySet().stream()
                    .filter(entry -> !without.contains(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .average()
                    .orElse(0);
        }
    }

    private Calibration(Catalogue catalogue, List<Move> moves) {
        this.catalogue = catalogue;
        this.moves = moves;
    }

    private static Map<String, List<Double>> grid() {
        Map<String, List<Double>> grid = new LinkedHashMap<>();
        grid.put("guidance", List.of(1.0, 2.0, 3.0, 4.0));
        grid.put("industry", List.of(1.0, 2.0, 3.0));
        grid.put("proximity", List.of(0.25, 0.5, 1.0, 2.0));
        grid.put("standing", List.of(0.25, 0.5, 1.0));
        return grid;
    }

    /** Runs it on {@code gis-data/relocations.csv} or the file named, in a database of its own. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args.length > 0 ? args[0] : "gis-data/relocations.csv");
        Path folder = Path.of("gis-data");
        PrivateCluster cluster = PrivateCluster.start(Files.createTempDirectory("tidu-calibration"), note -> {});
        try (Database database = Database.open(cluster.url(), 2)) {
            database.migrate();
            new GisData(folder).load(database);
            database.read(handle -> {
                Catalogue catalogue = new CatalogueRepository().get(handle);
                MoveReader reader = new MoveReader(catalogue.regions(), catalogue.industries(), catalogue.parks());
                List<Move> moves = new MoveTable(folder.resolve("import-fields.csv"), ImportLimits.defaults())
                        .read(file).lines().stream()
                                .flatMap(line -> reader.read(line).move().stream())
                                .toList();
                Calibration run = new Calibration(catalogue, moves);
                for (Move move : moves) {
                    var at = move.origin().finest();
                    run.distances.put(move, ParkRepository.distancesKm(handle, at.labelLon(), at.labelLat()));
                }
                run.print();
                return 0;
            });
        } finally {
            cluster.close();
        }
    }

    private void print() {
        Map<Method, Map<String, Double>> defaults = new LinkedHashMap<>();
        List<Outcome> outcomes = outcomes(Map.of(), Set.of());
        for (Method method : Method.values()) {
            defaults.put(method, byEvent(outcomes, method));
        }
        Map<String, Double> own = defaults.get(Method.TIDU);
        say("%d events; MRR by city", own.size());
        defaults.forEach((method, byEvent) -> say(
                "  %-28s %.3f   Tidu - it: %s", method.nameEn(), mean(byEvent), interval(difference(own, byEvent))));
        Map<String, Double> unpaired = byEvent(outcomes(Map.of(), Set.of("guidance.pairing")), Method.TIDU);
        say(
                "  %-28s %.3f   Tidu - it: %s",
                "without guidance.pairing", mean(unpaired), interval(difference(own, unpaired)));
        crossValidate(own);
    }

    private void crossValidate(Map<String, Double> own) {
        List<Tried> tried = new ArrayList<>();
        for (Map<String, Double> weights : settings()) {
            tried.add(new Tried(weights, byEvent(outcomes(weights, Set.of()), Method.TIDU)));
        }
        Tried best = best(tried, Set.of());
        Map<String, Double> heldOut = new LinkedHashMap<>();
        for (String event : own.keySet()) {
            heldOut.put(event, best(tried, Set.of(event)).byEvent().get(event));
        }
        say("%d settings of the grid %s", tried.size(), GRID);
        say("  best in sample %.3f with %s", best.mean(Set.of()), best.weights());
        say("  defaults       %.3f", mean(own));
        say("  leave one event out %.3f, 95 %% %s", mean(heldOut), interval(List.copyOf(heldOut.values())));
        GRID.forEach((id, values) -> say("  mean over the grid by %s: %s", id, marginal(tried, id, values)));
    }

    private static Map<Double, String> marginal(List<Tried> tried, String id, List<Double> values) {
        Map<Double, String> means = new LinkedHashMap<>();
        for (Double value : values) {
            means.put(
                    value,
                    String.format(
                            Locale.ROOT,
                            "%.3f",
                            tried.stream()
                                    .filter(t -> t.weights().get(id).equals(value))
                                    .mapToDouble(t -> t.mean(Set.of()))
                                    .average()
                                    .orElse(0)));
        }
        return means;
    }

    /** Of equally good settings the one nearest to the middle of all that are: the plateau, not its edge. */
    private static Tried best(List<Tried> tried, Set<String> without) {
        return tried.stream()
                .max(Comparator.comparingDouble((Tried t) -> t.mean(without))
                        .thenComparing(t -> t.weights().toString()))
                .orElseThrow();
    }

    private static List<Map<String, Double>> settings() {
        List<Map<String, Double>> settings = List.of(Map.of());
        for (Map.Entry<String, List<Double>> criterion : GRID.entrySet()) {
            List<Map<String, Double>> more = new ArrayList<>();
            for (Map<String, Double> setting : settings) {
                for (Double value : criterion.getValue()) {
                    Map<String, Double> next = new LinkedHashMap<>(setting);
                    next.put(criterion.getKey(), value);
                    more.add(next);
                }
            }
            settings = more;
        }
        return settings;
    }

    private List<Outcome> outcomes(Map<String, Double> weights, Set<String> without) {
        Backtest.Options options = new Backtest.Options(new AsOf(true, Optional.empty()), without, weights);
        List<Outcome> outcomes = new ArrayList<>();
        for (Move move : moves) {
            outcomes.add(new Backtest(catalogue, (lon, lat) -> distances.get(move), today, options).run(move));
        }
        return outcomes;
    }

    private static Map<String, Double> byEvent(List<Outcome> outcomes, Method method) {
        Map<String, Double> byEvent = new LinkedHashMap<>();
        outcomes.forEach(outcome -> byEvent.merge(
                outcome.move().event(), outcome.odds(method, Scope.CITY).reciprocal(), Math::max));
        return byEvent;
    }

    private static List<Double> difference(Map<String, Double> a, Map<String, Double> b) {
        return a.keySet().stream().map(event -> a.get(event) - b.get(event)).toList();
    }

    private static double mean(Map<String, Double> byEvent) {
        return byEvent.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Mean with its 95 % percentile bootstrap interval over events (Efron &amp; Tibshirani 1993, ch. 13). */
    private static String interval(List<Double> values) {
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.size(); j++) {
                sum += values.get(random.nextInt(values.size()));
            }
            means[i] = sum / values.size();
        }
        java.util.Arrays.sort(means);
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%+.3f [%+.3f, %+.3f]",
                mean,
                means[RESAMPLES / 40],
                means[RESAMPLES - RESAMPLES / 40 - 1]);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }
}
