package cn.tidu.tiles;

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
 * the SQL file beside this class; {@code :name} becomes a bind parameter.
 *
 * @param text with {@code ?} for every parameter
 * @param parameters their names in order; the first is {@code collections}
 */
record TileSql(String text, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(z|x|y|industry|origin|asOf|plan)\\b");
    private static final String VERSION =
            "SELECT (SELECT string_agg(version::text, '.' ORDER BY collection) FROM collection_version"
                    + " WHERE collection = ANY (?)) AS version, EXISTS (SELECT FROM enterprise_cell_stale) AS stale, (";

    /** Reads a file. */
    static TileSql read(String file) {
        String sql = uncommented(resource(file));
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

    private static String cast(String name) {
        return switch (name) {
            case "z", "x", "y" -> "::integer";
            case "asOf" -> "::date";
            default -> "::text";
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
