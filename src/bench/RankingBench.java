import cn.tidu.app.dataset.GisData;
import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.enterprise.Stage;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.region.Place;
import cn.tidu.facts.region.Zone;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CatalogueRepository;
import cn.tidu.matching.given.Journeys;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Ranker;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.PrivateCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Times the ranking of many enterprises over all real parks and rules: every criterion, the best 20 with the contribution of each
 * criterion. The firms are drawn at random from a seed, and so are figures and neighbours of the parks, so that no criterion lacks
 * data: clearly synthetic. Against the same ranking as one SQL statement in PostGIS, with ranks compared; and by size.
 */
public final class RankingBench {
    private static final int TOP = 20;
    private static final int MANY = 100_000;
    private static final int IN_SQL = 12;
    private static final double PAIRS = 20e6;
    private static final double TIMES = 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Catalogue catalogue;
    private final List<Place> places;
    private final List<Industry> industries;
    private final Map<Place, Map<String, Double>> km = new HashMap<>();
    private final int threads;
    private final Handle handle;
    private double checksum;

    private RankingBench(Handle handle, int threads) {
        this.handle = handle;
        this.threads = threads;
        this.catalogue = new CatalogueRepository().get(handle);
        this.places = codes("SELECT code FROM region WHERE level = 'county' ORDER BY code").stream()
                .flatMap(code -> catalogue.regions().findPlace(code).stream())
                .filter(place -> place.zone() == Zone.PRD)
                .toList();
        this.industries = codes("SELECT code FROM industry WHERE length(code) = 4 AND code < '4400' AND code >= '1300' ORDER BY code")
                .stream()
                .flatMap(code -> catalogue.industries().find(code).stream())
                .toList();
        places.forEach(place -> km.put(
                place,
                Map.copyOf(ParkRepository.distancesKm(
                        handle, place.finest().labelLon(), place.finest().labelLat()))));
    }

    private List<String> codes(String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    public static void main(String[] args) throws Exception {
        int threads = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        PrivateCluster cluster = PrivateCluster.start(Files.createTempDirectory("tidu-ranking"), note -> {});
        try (Database whole = Database.open(cluster.url(), 2)) {
            Database database = whole.as(Identity.local("bench"));
            database.migrate();
            new GisData(Path.of("gis-data")).load(database);
            database.write(handle -> handle.execute(sql("oracle-figures.sql")));
            database.write(handle -> handle.execute(sql("oracle-firms.sql")));
            try (var owner = DriverManager.getConnection(
                            cluster.url().jdbc(),
                            cluster.url().user().orElseThrow(),
                            cluster.url().password().orElseThrow());
                    var statement = owner.createStatement()) {
                statement.execute("ANALYZE");
            }
            database.write(handle -> {
                try {
                    new RankingBench(handle, threads).run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            cluster.close();
        }
    }

    private static String sql(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/cn/tidu/matching/rank", name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The firm of a number: the same whoever asks and in whichever order. */
    private Question question(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Place place = places.get(random.nextInt(places.size()));
        Enterprise firm = Enterprise.of(
                        place,
                        place.finest().labelLon(),
                        place.finest().labelLat(),
                        industries.get(random.nextInt(industries.size())))
                .stage(Stage.values()[random.nextInt(4)])
                .number(Figure.LAND, maybe(random, 20))
                .number(Figure.JOBS, maybe(random, 3000))
                .number(Figure.POWER, maybe(random, 6000))
                .number(Figure.INVESTMENT, maybe(random, 50_000))
                .number(Figure.OUTPUT, maybe(random, 90_000))
                .number(Figure.EXPORT_SHARE, maybe(random, 1))
                .polluting(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean()))
                .make();
        return new Question(
                firm, km.get(place), Map.of(), Optional.empty(), TODAY, Set.of(), Set.of(), Journeys.ESTIMATED);
    }

    private static OptionalDouble maybe(Random random, double most) {
        double value = random.nextDouble() * most;
        return random.nextInt(4) > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private void run() throws Exception {
        System.out.printf(
                "%d parks, %d criteria, %d threads, %s %s%n",
                catalogue.parks().size(),
                catalogue.criteria().size(),
                threads,
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
        List<Question> questions =
                IntStream.range(0, MANY).mapToObj(this::question).toList();
        rank(Ranker.of(catalogue), questions);
        double[] seconds = new double[5];
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            rank(Ranker.of(catalogue), questions);
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        double median = seconds[seconds.length / 2];
        double pairs = (double) MANY * catalogue.parks().size() / median;
        System.out.printf(
                "kernel, columns compiled anew: %,d firms in %.3f s (median of %d; %.3f–%.3f): %.1f million pairs/s, %.2f of %.0f million%n",
                MANY, median, seconds.length, seconds[0], seconds[4], pairs / 1e6, pairs / PAIRS, PAIRS / 1e6);
        double each = inSql(questions);
        double times = each / (median / MANY);
        System.out.printf(
                "SQL statement: %.1f ms a firm (%d firms, same ranks): the kernel is %,.0f times as fast on %d threads, %.1f of the %.0f times asked for%n",
                each * 1e3, IN_SQL, times, threads, times / TIMES, TIMES);
        questions = null;
        for (int size = 1_000; size <= 1_000_000; size *= 10) {
            int firms = size;
            System.gc();
            long start = System.nanoTime();
            stream(Ranker.of(catalogue), firms);
            double took = (System.nanoTime() - start) / 1e9;
            System.gc();
            long live = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%,9d firms made and ranked one by one: %.3f s, %.1f µs a firm, heap in use after it %d MiB, peak resident %s%n",
                    firms, took, took / firms * 1e6, live >> 20, peak());
        }
        System.out.printf("(checksum %.6f)%n", checksum);
    }

    private static String peak() throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("?");
    }

    private void rank(Ranker ranker, List<Question> questions) throws Exception {
        inParallel(questions.size(), i -> best(ranker, questions.get(i)));
    }

    private void stream(Ranker ranker, int firms) throws Exception {
        inParallel(firms, i -> best(ranker, question(i)));
    }

    private interface One {
        double of(int index);
    }

    private void inParallel(int count, One one) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong next = new AtomicLong();
        List<Future<Double>> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            parts.add(pool.submit(() -> {
                double sum = 0;
                for (long from = next.getAndAdd(256); from < count; from = next.getAndAdd(256)) {
                    for (int i = (int) from; i < Math.min(from + 256, count); i++) {
                        sum += one.of(i);
                    }
                }
                return sum;
            }));
        }
        for (Future<Double> part : parts) {
            checksum += part.get();
        }
        pool.shutdown();
    }

    /** The best 20 with every contribution; the sum keeps the work from being left out. */
    private static double best(Ranker ranker, Question question) {
        DecisionMatrix matrix = ranker.matrix(question);
        double sum = 0;
        for (int park : matrix.best(TOP)) {
            sum += matrix.score(park) + matrix.confidence(park);
            for (int j = 0; j < matrix.criteria(); j++) {
                double contribution = matrix.contribution(j, park);
                sum += Double.isNaN(contribution) ? 0 : contribution;
            }
        }
        return sum;
    }

    /** Seconds a firm; the ranks are compared, scores to nine decimals. */
    private double inSql(List<Question> questions) throws Exception {
        handle.execute(sql("oracle-functions.sql"));
        String statement = sql("oracle.sql");
        Ranker ranker = Ranker.of(catalogue);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < IN_SQL; i++) {
            Question question = questions.get(i);
            long start = System.nanoTime();
            Map<String, Double> scores = new HashMap<>();
            bind(handle.createQuery(statement), question)
                    .map((row, context) ->
                            row.getBoolean("excluded") ? null : scores.put(row.getString("id"), row.getDouble("score")))
                    .list();
            seconds.add((System.nanoTime() - start) / 1e9);
            compare(ranker.matrix(question), scores);
        }
        seconds.sort(null);
        return seconds.get(IN_SQL / 2);
    }

    private void compare(DecisionMatrix matrix, Map<String, Double> scores) {
        if (matrix.candidates() != scores.size()) {
            throw new IllegalStateException("%d candidates, in SQL %d".formatted(matrix.candidates(), scores.size()));
        }
        for (int park : matrix.best(matrix.parks())) {
            double expected = scores.get(catalogue.parks().get(park).id());
            if (Math.abs(expected - matrix.score(park)) > 1e-9) {
                throw new IllegalStateException("scores differ: %s, in SQL %s".formatted(matrix.score(park), expected));
            }
        }
    }

    private static org.jdbi.v3.core.statement.Query bind(org.jdbi.v3.core.statement.Query query, Question question) {
        Enterprise firm = question.enterprise();
        return query.bind("stage", firm.stage().code())
                .bind("county", firm.origin().county().map(county -> county.code()).orElse(null))
                .bind("city", firm.origin().city().code())
                .bind("zone", firm.origin().zone().name())
                .bind("industry", firm.industry().code())
                .bind("land", orNull(firm.number(Figure.LAND)))
                .bind("exportShare", orNull(firm.number(Figure.EXPORT_SHARE)))
                .bind("powerKva", orNull(firm.number(Figure.POWER)))
                .bind("jobs", orNull(firm.number(Figure.JOBS)))
                .bind("investmentWan", orNull(firm.number(Figure.INVESTMENT)))
                .bind("outputWan", orNull(firm.number(Figure.OUTPUT)))
                .bind("polluting", firm.polluting().orElse(null))
                .bind("flags", new String[0])
                .bind("asOf", (LocalDate) null)
                .bind("today", TODAY)
                .bind("lon", firm.lon())
                .bind("lat", firm.lat());
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
