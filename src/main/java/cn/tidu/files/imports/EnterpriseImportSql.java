package cn.tidu.files.imports;

import cn.tidu.facts.enterprise.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of an import of enterprises; rows that may be known are compared in the staging table {@code enterprise_in}. */
final class EnterpriseImportSql {
    private EnterpriseImportSql() {}

    /**
     * A column that an import fills.
     *
     * @param type its SQL type
     * @param field the field of a file that fills it; empty: always sent
     */
    private record Column(String name, String type, Optional<String> field) {}

    /** What a firm tells of its move comes last in a row, in the order of {@link Figure}. */
    private static final List<Column> ALL = Stream.concat(
                    Stream.of(
                            new Column("credit_code", "text", Optional.of("creditCode")),
                            new Column("name", "text", Optional.empty()),
                            new Column("origin_code", "text", Optional.empty()),
                            new Column("industry", "text", Optional.empty()),
                            new Column("position", "geometry(Geometry, 4490)", Optional.empty()),
                            new Column("source", "text", Optional.empty()),
                            new Column("synthetic", "boolean", Optional.of("synthetic"))),
                    Figure.all().stream()
                            .map(figure -> new Column(figure.column(), type(figure), Optional.of(figure.field()))))
            .toList();

    static final List<String> COLUMNS = ALL.stream().map(Column::name).toList();

    /** Columns that are not sent at all if the file has no such field: what the table says of them is what a file without it says. */
    static final Map<String, String> MAY_BE_LEFT_OUT = ALL.stream()
            .filter(column -> column.field().isPresent())
            .collect(Collectors.toUnmodifiableMap(
                    Column::name, column -> column.field().orElseThrow()));

    private static String type(Figure figure) {
        return switch (figure.type()) {
            case NUMBER, SHARE -> "float8";
            case TRUTH -> "boolean";
            case TEXT, STAGE -> "text";
            case FUNCTIONS -> "text[]";
        };
    }

    /** What stands for each of the figures, parted by commas. */
    private static String figures(UnaryOperator<String> ofColumn) {
        return Figure.all().stream().map(Figure::column).map(ofColumn).collect(Collectors.joining(", "));
    }

    static final List<String> STAGED_COLUMNS =
            Stream.concat(Stream.of("row_number"), COLUMNS.stream()).toList();

    static final String STAGING = "CREATE TEMP TABLE enterprise_in (row_number int, "
            + ALL.stream().map(column -> column.name() + " " + column.type()).collect(Collectors.joining(", "))
            + ") ON COMMIT DROP";

    /** Where a dry run writes, held to the same rules. */
    static final String TRIAL = "CREATE TEMP TABLE enterprise_trial (LIKE enterprise INCLUDING ALL) ON COMMIT DROP";

    /** Says to the trigger of the counted cells that the import itself tells which of them change. */
    static final String TELLS_CELLS = "SELECT set_config('tidu.cells_told', 'import', true)";

    /** The lock that {@code refresh_enterprise_cells} takes first, until the end of the transaction; false if it is taken. */
    static final String KEEP_CELLS_FROM_COUNTING =
            "SELECT pg_try_advisory_xact_lock(hashtext('refresh_enterprise_cells'))";

    /** The cells that firms of the file come into: counted anew before they are shown next. */
    static final String SOME_CELLS =
            """
            INSERT INTO enterprise_cell_stale
            SELECT DISTINCT cell_x(p, 13), cell_y(p, 13)
              FROM (SELECT ST_Point(x, y, 4490) AS p FROM unnest(:east::float8[], :north::float8[]) AS t (x, y)) AS placed
            ON CONFLICT DO NOTHING
            """;

    /** After more firms than that every cell is counted anew. */
    static final int MOST_CELLS_TOLD = 5000;

    static final String ALL_CELLS = "INSERT INTO enterprise_cell_stale VALUES (-1, -1) ON CONFLICT DO NOTHING";

    /** The keys of all enterprises, as an import makes them. */
    static final String KEYS =
            "SELECT coalesce(credit_code || '/' || coalesce(left(origin_code, 4), ''), name || '/' || coalesce(origin_code, '')) FROM enterprise";

    /** Firms that move from a city the importer does not plan for. */
    static final String OUTSIDE =
            "SELECT row_number, coalesce(origin_code, '') AS what FROM enterprise_in WHERE NOT tidu_plans(origin_code)";

    /** The same firm by credit code within a city, else by name and origin; one key on each side, so that large files are joined by hash. */
    private static final String SAME =
            """
            coalesce(e.credit_code || '/' || coalesce(left(e.origin_code, 4), ''), e.name || '/' || coalesce(e.origin_code, ''))
              = coalesce(i.credit_code || '/' || coalesce(left(i.origin_code, 4), ''), i.name || '/' || coalesce(i.origin_code, ''))
            """;

    static final String COUNT_KNOWN = "SELECT count(*) FROM enterprise_in AS i JOIN enterprise AS e ON " + SAME;

    /** Less than 1e-8 degrees, a millimetre, is no move: so much is lost when a file is brought to another system and back. */
    private static final String POSITION =
            "CASE WHEN ST_DWithin(e.position, i.position, 1e-8) THEN e.position ELSE i.position END";

    /** A Shapefile cuts a text at 254 bytes: the beginning of the source on record is that source. */
    private static final String SOURCE =
            "CASE WHEN octet_length(i.source) >= 250 AND starts_with(e.source, i.source) THEN e.source ELSE i.source END";

    static final String UPDATE =
            ("""
            UPDATE enterprise AS e
               SET name = i.name, origin_code = i.origin_code, industry = i.industry, position = {position}, source = {source},
                   synthetic = e.synthetic OR i.synthetic, {set}
              FROM enterprise_in AS i
             WHERE
            """
                            + SAME
                            + """
               AND (e.name, e.origin_code, e.industry, e.position::bytea, e.source, e.synthetic, {old})
                   IS DISTINCT FROM
                   (i.name, i.origin_code, i.industry, ({position})::bytea, {source}, e.synthetic OR i.synthetic, {new})
            """)
                    .replace("{source}", SOURCE)
                    .replace("{position}", POSITION)
                    .replace("{set}", figures("%1$s = i.%1$s"::formatted))
                    .replace("{old}", figures("e."::concat))
                    .replace("{new}", figures("i."::concat));

    static final String INSERT =
            ("""
            INSERT INTO enterprise ({columns})
            SELECT {columns}
              FROM enterprise_in AS i
             WHERE NOT EXISTS (SELECT 1 FROM enterprise AS e WHERE
            """
                            + SAME
                            + ") ORDER BY i.row_number")
                    .replace("{columns}", String.join(", ", COLUMNS));
}
