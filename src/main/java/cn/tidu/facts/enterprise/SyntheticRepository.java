package cn.tidu.facts.enterprise;

import cn.tidu.facts.enterprise.SyntheticEnterprises.Row;
import cn.tidu.facts.enterprise.SyntheticEnterprises.Site;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sites for made-up enterprises, and such enterprises in the database. */
public final class SyntheticRepository {
    private static final int AT_ONCE = 5_000;

    private SyntheticRepository() {}

    /** Points spread over the counties of the delta by area; the same number and seed give the same points. */
    public static List<Site> sites(Handle handle, int number, int seed) {
        return handle.createQuery(
                        """
                        WITH county AS (
                            SELECT code, mainland, sum(area_km2) OVER (ORDER BY code) / sum(area_km2) OVER () AS upto,
                                   area_km2 / sum(area_km2) OVER () AS share
                              FROM region WHERE level = 'county' AND zone = 'PRD'
                        ), wanted AS (
                            SELECT code, mainland, round(upto * :number)::int - round((upto - share) * :number)::int AS n
                              FROM county
                        )
                        SELECT code, ST_X(p) AS lon, ST_Y(p) AS lat
                          FROM (SELECT code, (ST_Dump(ST_GeneratePoints(mainland, n, :seed))).geom AS p
                                  FROM wanted WHERE n > 0 ORDER BY code) AS points
                        """)
                .bind("number", number)
                .bind("seed", seed)
                .map((row, context) -> new Site(row.getString(1), row.getDouble(2), row.getDouble(3)))
                .list();
    }

    /** Puts them in place of those made up before. */
    public static void replaceAll(Handle handle, List<Row> rows, String source) {
        handle.execute("DELETE FROM enterprise WHERE synthetic");
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    INSERT INTO enterprise (name, origin_code, industry, {columns}, synthetic, position, source)
                    VALUES (:name, :origin, :industry, {parameters}, true, ST_Point(:lon, :lat, 4490), :source)
                    """
                            .replace("{columns}", FigureRepository.COLUMNS)
                            .replace("{parameters}", FigureRepository.PARAMETERS));
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE))
                    .forEach(row -> FigureRepository.bind(batch, row.figures())
                            .bind("name", row.name())
                            .bind("origin", row.site().code())
                            .bind("industry", row.industry())
                            .bind("lon", row.site().lon())
                            .bind("lat", row.site().lat())
                            .bind("source", source)
                            .add());
            batch.execute();
        }
    }
}
