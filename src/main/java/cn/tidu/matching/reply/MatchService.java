package cn.tidu.matching.reply;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.road.RoadNetwork;
import cn.tidu.facts.road.TravelTimes;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.CatalogueRepository;
import cn.tidu.matching.given.Distances;
import cn.tidu.matching.given.Journeys;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Ranker;
import cn.tidu.platform.db.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** Answers matches over the loaded data. Blocking. */
public final class MatchService {
    private final Database database;
    private final CatalogueRepository catalogues;
    private final Distances distances = new Distances();
    private final TravelTimes travelTimes = new TravelTimes();
    private final AtomicReference<Ranker> ranker = new AtomicReference<>();
    private final Clock clock;

    public MatchService(Database database, Clock clock) {
        this.database = database;
        this.catalogues = new CatalogueRepository();
        this.clock = clock;
    }

    /** All parks by all criteria, numbers only: columns are kept as long as this very catalogue is. */
    @SuppressWarnings("ReferenceEquality")
    public DecisionMatrix matrix(Catalogue catalogue, Question question) {
        Ranker known = ranker.get();
        if (known == null || known.catalogue() != catalogue) {
            known = Ranker.of(catalogue);
            ranker.set(known);
        }
        return known.matrix(question);
    }

    /** A request as a question to the matcher, with the distances to the catalogue's parks. */
    public Question question(Handle handle, Catalogue catalogue, MatchRequest request) {
        return question(
                handle,
                catalogue,
                distances.get(
                        handle,
                        catalogue.dataVersion(),
                        request.enterprise().lon(),
                        request.enterprise().lat()),
                request);
    }

    /** The same with the catalogue of this transaction. */
    public Question question(Handle handle, MatchRequest request) {
        return question(handle, catalogues.get(handle), request);
    }

    /** The same with distances that are known already, km by park id. */
    public Question question(
            Handle handle, Catalogue catalogue, Map<String, Double> distancesKm, MatchRequest request) {
        return new Question(
                request.enterprise(),
                distancesKm,
                request.terms().weights(),
                request.terms().asOf(),
                today(),
                request.terms().exclude(),
                request.terms().without(),
                journeys(handle, catalogue.surroundings().roads(), request.enterprise()));
    }

    private Journeys journeys(Handle handle, RoadNetwork roads, Enterprise firm) {
        return new Journeys(travelTimes.toParks(handle, roads, firm.lon(), firm.lat()), Journeys.TWO_HOURS);
    }

    /** The day of asking. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Finds counties in this transaction. */
    public static EnterpriseReader.PointLookup points(Handle handle) {
        return (lon, lat) -> RegionRepository.findAt(handle, lon, lat);
    }

    /** The catalogue as of now. */
    public Catalogue catalogue(Handle handle) {
        return catalogues.get(handle);
    }

    /** The database that it reads. */
    public Database database() {
        return database;
    }
}
