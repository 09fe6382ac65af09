package cn.tidu.matching.roster;

import cn.tidu.facts.enterprise.Figure;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.geo.FileFault;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the columns of a list of enterprises may be called (名单表头), in Chinese or English; case and 全角 brackets do not count. What
 * a firm tells of its move is called as {@link Figure} says, or as in a request.
 */
final class RosterHeaders {
    private static final Map<String, String> FIELDS = fields(
            """
            name            企业名称 名称 企业 enterprise
            origin          转出地 来源地 所在地 origin_code
            originCity      转出市 所在市 origin_city
            originCounty    转出区县 所在区县 origin_district origin_county
            lon             经度 longitude
            lat             纬度 latitude
            industry        行业 行业代码 所属行业 industry_code
            flags           标记
            asOf            日期 as_of
            pins            指定园区 pin
            bans            排除园区 ban
            """);

    private RosterHeaders() {}

    private static Map<String, String> fields(String table) {
        Map<String, String> fields = new HashMap<>();
        table.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split("\\s+", -1));
            words.forEach(word -> fields.put(word.toLowerCase(Locale.ROOT), words.get(0)));
        });
        Figure.all().stream().flatMap(figure -> figure.units().stream()).forEach(unit -> {
            fields.put(unit.code().toLowerCase(Locale.ROOT), unit.code());
            unit.words().forEach(word -> fields.put(word.toLowerCase(Locale.ROOT), unit.code()));
        });
        return Map.copyOf(fields);
    }

    /** The field that a column stands for, if it is one of ours. */
    static Optional<String> find(String header) {
        return Optional.ofNullable(
                FIELDS.get(header.strip().replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT)));
    }

    /**
     * What the file calls each field.
     *
     * @throws FileFault if the columns that a list needs are not there
     */
    static Map<String, String> required(Collection<String> headers) {
        Map<String, String> called = headers.stream()
                .filter(header -> find(header).isPresent())
                .collect(Collectors.toMap(header -> find(header).orElseThrow(), header -> header, (a, b) -> a));
        boolean placed = called.containsKey("origin") || called.containsKey("originCity") || called.containsKey("lon");
        if (!called.containsKey("industry") || !placed) {
            throw new FileFault(
                    "missing-columns",
                    ("表头缺少必要的列：需要“行业”，以及“转出地”或“经度、纬度”；读到的是：%s"
                                    + " / The header lacks columns: industry, and origin or lon and lat, are needed.")
                            .formatted(ReadingLimits.listed(List.copyOf(headers), "，")));
        }
        return called;
    }
}
