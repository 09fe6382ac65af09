package cn.tidu.matching.backtest;

import cn.tidu.facts.park.ParkRepository;
import cn.tidu.matching.backtest.MoveReader.Reading;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CatalogueRepository;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Backtests a file of relocations over the loaded data (回测). Blocking. */
public final class BacktestService {
    private final Database database;
    private final Path gisData;
    private final ImportLimits limits;
    private final Clock clock;

    /**
     * A service.
     *
     * @param gisData the folder {@code gis-data}, for the headers that files may have
     * @param limits how much a file may hold
     */
    public BacktestService(Database database, Path gisData, ImportLimits limits, Clock clock) {
        this.database = database;
        this.gisData = gisData;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads a file, ranks every row and scores the whole, all of one data version.
     *
     * @param file CSV or XLSX with the columns of {@code gis-data/relocations.csv}
     * @param asOf {@code own}, {@code today} or a date
     * @param without criteria or parts of them to leave out
     * @throws AdviceException if the file cannot be used or an option has no meaning
     */
    public Report run(Path file, String asOf, Collection<String> without) {
        AsOf day = AsOf.parse(asOf);
        MoveTable.Content content = new MoveTable(gisData.resolve("import-fields.csv"), limits).read(file);
        LocalDate today = LocalDate.now(clock);
        return database.read(handle -> {
            Catalogue catalogue = new CatalogueRepository().get(handle);
            Set<String> left = known(catalogue, without);
            Backtest.Options options = new Backtest.Options(day, left, Map.of());
            MoveReader reader = new MoveReader(catalogue.regions(), catalogue.industries(), catalogue.parks());
            List<Reading> readings = content.lines().stream().map(reader::read).toList();
            Backtest backtest =
                    new Backtest(catalogue, (lon, lat) -> ParkRepository.distancesKm(handle, lon, lat), today, options);
            return Report.of(
                    String.valueOf(file.getFileName()),
                    options,
                    asOf,
                    today,
                    catalogue.dataVersion(),
                    readings,
                    backtest::run,
                    content.notes());
        });
    }

    private static Set<String> known(Catalogue catalogue, Collection<String> without) {
        Set<String> removable = Matcher.removable(catalogue);
        Set<String> unknown = new TreeSet<>(without);
        unknown.removeAll(removable);
        if (!unknown.isEmpty()) {
            throw new AdviceException("--without 不认识 %s，可用：%s / unknown criterion, known are those."
                    .formatted(String.join("、", unknown), String.join(", ", removable)));
        }
        Set<String> all = new TreeSet<>(without);
        // firms on record bear no dates: those around a park may have come after the move, or be the move itself
        all.add("chain");
        all.retainAll(removable);
        return Set.copyOf(all);
    }
}
