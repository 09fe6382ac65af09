package cn.tidu.matching.parkside;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.FigureRepository;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.region.Place;
import cn.tidu.matching.given.Catalogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;

/** The loaded enterprises before one park, in PostGIS. */
final class LoadedEnterpriseRepository {
    /** Firms without a place of origin but with a position are placed by it; their distance is geodesic. */
    private static final String PAGE =
            """
            WITH firm AS (
                SELECT e.*, coalesce(e.origin_code, (
                           SELECT code FROM region
                            WHERE level = 'county' AND ST_Covers(geom, e.position) ORDER BY code LIMIT 1)) AS place
                  FROM enterprise AS e
                 WHERE e.id > :after
                   AND (:industry::text IS NULL OR starts_with(e.industry, :industry))
                 ORDER BY e.id
                 LIMIT :limit),
            placed AS (
                SELECT firm.*, coalesce(firm.position, (
                           SELECT label FROM region WHERE code = firm.place ORDER BY level DESC LIMIT 1)) AS at
                  FROM firm)
            SELECT placed.*, ST_X(at) AS lon, ST_Y(at) AS lat,
                   ST_Distance(at::geography, park.position::geography) / 1000 AS km
              FROM placed
              LEFT JOIN park ON park.id = :park
             ORDER BY placed.id
            """;

    /**
     * A firm of the table.
     *
     * @param firm empty if its place or industry is not known
     * @param known whether its place and industry are known
     * @param km geodesic distance to the park, if the park has a position
     */
    record Row(long id, String name, boolean synthetic, Optional<Enterprise> firm, boolean known, OptionalDouble km) {}

    private LoadedEnterpriseRepository() {}

    /** How many firms there are of an industry and below it. */
    static long count(Handle handle, Optional<String> industry) {
        return handle.createQuery(
                        "SELECT count(*) FROM enterprise WHERE :industry::text IS NULL OR starts_with(industry, :industry)")
                .bind("industry", industry.orElse(null))
                .mapTo(Long.class)
                .one();
    }

    /** Firms after an id, in the order of ids: those that the row rules show. */
    static List<Row> page(
            Handle handle, Catalogue catalogue, String park, Optional<String> industry, long after, int limit) {
        return handle.createQuery(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .bind("industry", industry.orElse(null))
                .bind("park", park)
                .map((row, context) -> row(row, catalogue))
                .list();
    }

    private static Row row(ResultSet row, Catalogue catalogue) throws SQLException {
        Optional<Place> place = Optional.ofNullable(row.getString("place"))
                .flatMap(code -> catalogue.regions().findPlace(code));
        Optional<Industry> industry = catalogue.industries().find(row.getString("industry"));
        boolean known = place.isPresent() && industry.isPresent();
        Optional<Enterprise> firm =
                known ? Optional.of(enterprise(row, place.get(), industry.get())) : Optional.empty();
        return new Row(
                row.getLong("id"), row.getString("name"), row.getBoolean("synthetic"), firm, known, number(row, "km"));
    }

    private static Enterprise enterprise(ResultSet row, Place place, Industry industry) throws SQLException {
        return Enterprise.of(place, row.getDouble("lon"), row.getDouble("lat"), industry)
                .name(row.getString("name"))
                .figures(FigureRepository.read(row))
                .make();
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
