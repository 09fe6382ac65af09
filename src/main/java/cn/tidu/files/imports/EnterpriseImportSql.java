package cn.tidu.files.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of an import of enterprises; rows that may be known are compared in the staging table {@code enterprise_in}. */
final class EnterpriseImportSql {
    private EnterpriseImportSql() {}

    /** Columns of numbers, and the field of a file that fills each; at the end of a row, in this order. */
    static final Map<String, String> NUMBERS = ordered(
            "land_ha", "landHa",
            "jobs", "jobs",
            "power_kva", "powerKva",
            "wastewater_tpd", "wastewaterTpd",
            "floor_area_m2", "floorAreaM2",
            "water_tpd", "waterTpd",
            "investment_wan", "investmentWan",
            "output_wan", "outputWan",
            "tax_wan", "taxWan",
            "energy_tce", "energyTce");

    private static final List<String> OTHERS = List.of(
            "credit_code",
            "name",
            "origin_code",
            "industry",
            "stage",
            "export_share",
            "polluting",
            "group_name",
            "position",
            "source",
            "functions",
            "synthetic");

    static final List<String> COLUMNS =
            Stream.concat(OTHERS.stream(), NUMBERS.keySet().stream()).toList();

    /** Columns that are not sent at all if the file has no such field: what the table says of them is what a file without it says. */
    static final Map<String, String> MAY_BE_LEFT_OUT = Stream.concat(
                    NUMBERS.entrySet().stream(),
                    ordered(
                            "credit_code", "creditCode",
                            "stage", "stage",
                            "export_share", "exportShare",
                            "polluting", "polluting",
                            "group_name", "group",
                            "functions", "functions",
                            "synthetic", "synthetic")
                            .entrySet()
                            .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, String> ordered(String... columnsAndFields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndFields.length; i += 2) {
            map.put(columnsAndFields[i], columnsAndFields[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    static final List<String> STAGED_COLUMNS =
            Stream.concat(Stream.of("row_number"), COLUMNS.stream()).toList();

    static final String STAGING =
            """
            CREATE TEMP TABLE enterprise_in (
                row_number int, credit_code text, name text, origin_code text, industry text, stage text, land_ha float8,
                jobs float8, power_kva float8, wastewater_tpd float8, export_share float8, polluting boolean,
                group_name text, position geometry(Geometry, 4490), source text, floor_area_m2 float8, water_tpd float8,
                investment_wan float8, output_wan float8, tax_wan float8, energy_tce float8, functions text[], synthetic boolean) ON COMMIT DROP
            """;

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
               SET name = i.name, origin_code = i.origin_code, industry = i.industry, stage = i.stage, land_ha = i.land_ha, jobs = i.jobs,
                   power_kva = i.power_kva, wastewater_tpd = i.wastewater_tpd, export_share = i.export_share, polluting = i.polluting,
                   group_name = i.group_name, position = {position}, source = {source}, floor_area_m2 = i.floor_area_m2,
                   water_tpd = i.water_tpd, investment_wan = i.investment_wan, output_wan = i.output_wan, tax_wan = i.tax_wan,
                   energy_tce = i.energy_tce, functions = i.functions, synthetic = e.synthetic OR i.synthetic
              FROM enterprise_in AS i
             WHERE
            """
                            + SAME
                            + """
               AND (e.name, e.origin_code, e.industry, e.stage, e.land_ha, e.jobs, e.power_kva, e.wastewater_tpd, e.export_share,
                    e.polluting, e.group_name, e.position::bytea, e.source, e.floor_area_m2, e.water_tpd, e.investment_wan, e.output_wan,
                    e.tax_wan, e.energy_tce, e.functions, e.synthetic)
                   IS DISTINCT FROM
                   (i.name, i.origin_code, i.industry, i.stage, i.land_ha, i.jobs, i.power_kva, i.wastewater_tpd, i.export_share,
                    i.polluting, i.group_name, ({position})::bytea, {source}, i.floor_area_m2, i.water_tpd, i.investment_wan, i.output_wan,
                    i.tax_wan, i.energy_tce, i.functions, e.synthetic OR i.synthetic)
            """)
                    .replace("{source}", SOURCE)
                    .replace("{position}", POSITION);

    static final String INSERT =
            """
            INSERT INTO enterprise (credit_code, name, origin_code, industry, stage, land_ha, jobs, power_kva, wastewater_tpd,
                                    export_share, polluting, group_name, position, source, floor_area_m2, water_tpd, investment_wan,
                                    output_wan, tax_wan, energy_tce, functions, synthetic)
            SELECT i.credit_code, i.name, i.origin_code, i.industry, i.stage, i.land_ha, i.jobs, i.power_kva, i.wastewater_tpd,
                   i.export_share, i.polluting, i.group_name, i.position, i.source, i.floor_area_m2, i.water_tpd, i.investment_wan,
                   i.output_wan, i.tax_wan, i.energy_tce, i.functions, i.synthetic
              FROM enterprise_in AS i
             WHERE NOT EXISTS (SELECT 1 FROM enterprise AS e WHERE
            """
                    + SAME
                    + ") ORDER BY i.row_number";
}
