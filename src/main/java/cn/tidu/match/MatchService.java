package cn.tidu.match;

import cn.tidu.db.Database;
import cn.tidu.enterprise.Enterprise;
import cn.tidu.region.RegionRepository;
import cn.tidu.road.RoadNetwork;
import cn.tidu.road.TravelTimes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Answers matches over the loaded data. Blocking. */
public final class MatchService {
    private final Database database;
    private final CatalogueRepository catalogues;
    private final Distances distances = new Distances();
    private final TravelTimes travelTimes = new TravelTimes();
    private final Clock clock;

    public MatchService(Database database, Clock clock) {
        this.database = database;
        this.catalogues = new CatalogueRepository();
        this.clock = clock;
    }

    /** Reads a request and ranks the parks for it, all of one data version. */
    MatchAnswer answer(JsonNode body) {
        return database.read(handle -> {
            Catalogue catalogue = catalogues.get(handle);
            MatchRequest request = new MatchRequestReader(catalogue, points(handle)).read(body);
            return MatchAnswer.of(catalogue, request, rank(handle, catalogue, request));
        });
    }

    /** Ranks for a request that is understood already. */
    public Matcher.Ranking rank(Handle handle, Catalogue catalogue, MatchRequest request) {
        return Matcher.rank(catalogue, question(handle, catalogue, request));
    }

    /** A request as a question to the matcher, with the distances to the catalogue's parks. */
    public Matcher.Question question(Handle handle, Catalogue catalogue, MatchRequest request) {
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
    public Matcher.Question question(Handle handle, MatchRequest request) {
        return question(handle, catalogues.get(handle), request);
    }

    /** The same with distances that are known already, km by park id. */
    public Matcher.Question question(
            Handle handle, Catalogue catalogue, Map<String, Double> distancesKm, MatchRequest request) {
        return new Matcher.Question(
                request.enterprise(),
                distancesKm,
                request.weights(),
                request.asOf(),
                LocalDate.now(clock),
                request.exclude(),
                request.without(),
                journeys(handle, catalogue.surroundings().roads(), request.enterprise()));
    }

    private Journeys journeys(Handle handle, RoadNetwork roads, Enterprise firm) {
        return new Journeys(travelTimes.toParks(handle, roads, firm.lon(), firm.lat()), Journeys.TWO_HOURS);
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
