package cn.tidu.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The query of a request, read strictly: unknown, repeated or unreadable parameters answer 400. */
public final class Query {
    private final MultiMap values;
    private final String path;
    private final Faults faults = new Faults();

    private Query(MultiMap values, String path) {
        this.values = values;
        this.path = path;
    }

    /** Takes the query of a request that may have just these parameters. */
    public static Query of(RoutingContext context, String... allowed) {
        MultiMap values;
        try {
            values = context.queryParams(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            throw ProblemException.malformed("查询串无法解码 / The query string cannot be decoded", List.of());
        }
        return read(values, context.request().path(), allowed);
    }

    /** The parameters of a search with those by which its list is paged. */
    public static String[] paged(List<String> parameters) {
        return Stream.concat(parameters.stream(), Stream.of("limit", "cursor")).toArray(String[]::new);
    }

    /** Takes the same parameters from the options of a command, to be read and refused alike. */
    public static Query ofOptions(Map<String, String> options, String... allowed) {
        return read(MultiMap.caseInsensitiveMultiMap().addAll(options), "", allowed);
    }

    private static Query read(MultiMap values, String path, String... allowed) {
        Query query = new Query(values, path);
        Set<String> names = Set.of(allowed);
        for (String name : values.names()) {
            if (!names.contains(name)) {
                query.faults.form(name, "未知参数，可用：%s / unknown parameter".formatted(String.join(", ", allowed)));
            } else if (values.getAll(name).size() > 1) {
                query.faults.form(name, "参数重复 / given more than once");
            } else if (values.get(name).indexOf('\0') >= 0) {
                query.faults.form(name, "含有空字符 / has a NUL character");
            }
        }
        return query;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** One of a closed set of words. */
    public Optional<String> oneOf(String name, Set<String> words) {
        Optional<String> value = text(name);
        if (value.isPresent() && !words.contains(value.get())) {
            faults.form(
                    name,
                    "应为 %s 之一 / must be one of these"
                            .formatted(String.join(", ", words.stream().sorted().toList())));
            return Optional.empty();
        }
        return value;
    }

    /** A text of a form; {@code wanted} says which. */
    public Optional<String> matching(String name, String pattern, String wanted) {
        Optional<String> value = text(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            faults.form(name, "应为 " + wanted);
            return Optional.empty();
        }
        return value;
    }

    public int integer(String name, int fallback, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        faults.form(
                name, String.format(Locale.ROOT, "应为 %d 到 %d 的整数 / must be a whole number in this range", least, most));
        return fallback;
    }

    /** A finite number. */
    public double number(String name, double least, double most) {
        try {
            double number = Double.parseDouble(text(name).orElse("missing"));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        faults.form(name, "应为 %s 到 %s 的数字 / must be a number in this range".formatted(least, most));
        return Double.NaN;
    }

    /** Weights such as {@code guidance:3,industry:1}. */
    public Map<String, Double> weights(String name) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part : text(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
            if (part.strip().matches("[\\w.-]+:\\d+(\\.\\d+)?")) {
                weights.put(part.strip().replaceFirst(":.*", ""), Double.valueOf(part.replaceFirst(".*:", "")));
            } else {
                faults.form(name, "应如 guidance:3,industry:1 / must be like this");
            }
        }
        return weights;
    }

    public Optional<LocalDate> date(String name) {
        Optional<String> value = text(name);
        try {
            return value.map(IsoDay::parse);
        } catch (DateTimeException e) {
            faults.form(name, "应为日期，如 2012-06-30 / must be a date such as 2012-06-30");
            return Optional.empty();
        }
    }

    /** The key after which the wanted page begins, from the opaque {@code cursor}. */
    public Optional<String> cursor() {
        return text("cursor").flatMap(value -> {
            try {
                return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                faults.form("cursor", "不是本服务给出的 next 链接 / not from a next link of this service");
                return Optional.empty();
            }
        });
    }

    /** Ends the request with 400 if anything was wrong. */
    public Query checked() {
        faults.raise();
        return this;
    }

    /** The link to the page after {@code lastKey}, with everything else of this query. */
    String nextLink(String lastKey) {
        StringBuilder link = new StringBuilder(path)
                .append("?cursor=")
                .append(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(lastKey.getBytes(StandardCharsets.UTF_8)));
        values.forEach(entry -> {
            if (!"cursor".equals(entry.getKey())) {
                link.append('&')
                        .append(entry.getKey())
                        .append('=')
                        .append(java.net.URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
            }
        });
        return link.toString();
    }
}
