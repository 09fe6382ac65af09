package cn.tidu.map.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement that gives a tile and the version of what it was made of, so that both are of one moment. Read once from
 * the SQL file beside this class; {@code :name} becomes a bind parameter, {@code {box}}, {@code {around}} (the box and a
 * margin for symbols), {@code {point}} and {@code {srid}} become what they are in the tile matrix set.
 *
 * @param text with {@code ?} for every parameter
 * @param parameters their names in order; the first is {@code collections}
 */
record TileSql(String text, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(z|x|y|industry|origin|asOf|plan)\\b");
    private static final String VERSION =
            "SELECT (SELECT string_agg(version::text, '.' ORDER BY collection) FROM collection_version"
                    + " WHERE collection = ANY (?)) AS version, EXISTS (SELECT FROM enterprise_cell_stale) AS stale, (";

    /** Reads a file for tiles in Web Mercator. */
    static TileSql read(String file) {
        return read(file, TileMatrixSet.WEB_MERCATOR);
    }

    /** Reads a file for tiles of a set. */
    static TileSql read(String file, TileMatrixSet set) {
        String sql = inTermsOf(set, uncommented(resource(file)));
        List<String> parameters = new ArrayList<>(List.of("collections"));
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder text = new StringBuilder(VERSION);
        while (matcher.find()) {
            String name = matcher.group(1);
            parameters.add(name);
            matcher.appendReplacement(text, "?" + cast(name));
        }
        matcher.appendTail(text).append(") AS tile");
        return new TileSql(text.toString(), List.copyOf(parameters));
    }

    private static String inTermsOf(TileMatrixSet set, String sql) {
        boolean degrees = set == TileMatrixSet.CGCS2000;
        return sql.replace("{box}", degrees ? "tile_envelope_cgcs2000(:z, :x, :y)" : "ST_TileEnvelope(:z, :x, :y)")
                .replace(
                        "{around}",
                        degrees
                                ? "tile_envelope_cgcs2000(:z, :x, :y, 0.03)"
                                : "ST_TileEnvelope(:z, :x, :y, margin => 0.03)")
                .replace("{point}", degrees ? "" : "mercator")
                .replace("{srid}", degrees ? "4490" : "3857");
    }

    private static String cast(String name) {
        return switch (name) {
            case "z", "x", "y" -> "::integer";
            case "asOf" -> "::date";
            case "industry", "origin", "plan" -> "::text";
            default -> throw new IllegalStateException("no type for " + name);
        };
    }

    private static String uncommented(String sql) {
        return sql.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String resource(String name) {
        try (InputStream in = TileSql.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
