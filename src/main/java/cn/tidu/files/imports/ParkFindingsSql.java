package cn.tidu.files.imports;

/** The SQL of the findings of a park import, in PostGIS. */
final class ParkFindingsSql {
    private ParkFindingsSql() {}

    /** Points that lie outside the outline of their city, and further than borders are generalised. */
    static final String ASTRAY =
            """
            SELECT o.row_number, 'outside-city' AS code,
                   o.name || '：图形不在所在市 ' || c.name || ' 内（界线概化，容差 1 公里）/ lies outside its host city' AS detail
              FROM unnest(:rows::int[], :names::text[], :cities::text[], :east::float8[], :north::float8[])
                   AS o (row_number, name, city, east, north)
              JOIN region AS c ON c.level = 'city' AND c.code = o.city
             WHERE NOT ST_DWithin(c.geom::geography, ST_SetSRID(ST_Point(o.east, o.north), 4490)::geography, 1000)
             ORDER BY 1
            """;

    /** The outlines that may overlap another of the file: of new parks, and of parks that may be known. */
    static final String NEAR =
            """
            CREATE TEMP TABLE park_near ON COMMIT DROP AS
            WITH touching AS (SELECT unnest(:rows::int[]) AS row_number)
            SELECT touching.row_number, park.name, park.outline AS geom
              FROM touching JOIN %s AS park ON park.source_row = touching.row_number AND park.xmin = pg_current_xact_id()::xid
             UNION ALL
            SELECT row_number, park_in.name, park_in.geom FROM touching JOIN park_in USING (row_number)
            """;

    static final String OVERLAPS =
            """
            SELECT greatest(a.row_number, b.row_number) AS row_number, 'overlap' AS code,
                   a.name || ' 与 ' || b.name || ' 重叠 / overlap, ' || round(ST_Area(ST_Intersection(a.geom, b.geom)::geography)::numeric / 10000, 2) || ' ha' AS detail
              FROM park_near AS a JOIN park_near AS b ON a.row_number < b.row_number AND ST_Overlaps(a.geom, b.geom)
             ORDER BY 1, a.row_number
            """;
}
