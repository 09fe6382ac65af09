package cn.tidu.map.tiles;

import cn.tidu.platform.http.Query;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a tile is narrowed to (瓦片筛选).
 *
 * @param industry code of GB/T 4754-2017, a division or finer
 * @param origin beginning of a GB/T 2260 code: four digits for a city, six for a county
 * @param asOf the day whose rules count
 * @param plan id of the plan whose flows are shown
 */
public record TileFilter(
        Optional<String> industry, Optional<String> origin, Optional<LocalDate> asOf, Optional<String> plan) {
    static final TileFilter NONE =
            new TileFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The filter of a query; its faults are told by the query. */
    public static TileFilter read(Query query) {
        return new TileFilter(
                query.matching("industry", "[0-9]{2,4}", "GB/T 4754 代码，2 至 4 位 / a code of 2 to 4 digits"),
                query.matching("origin", "44[0-9]{4}", "区划代码，6 位 / a six-digit region code")
                        .map(code -> code.endsWith("00") ? code.substring(0, 4) : code),
                query.date("asOf"),
                query.matching("plan", "[\\w.-]{1,64}", "方案编号 / the id of a plan"));
    }

    /** The same as query parameters. */
    public Map<String, String> parameters() {
        Map<String, String> all = new TreeMap<>();
        industry.ifPresent(code -> all.put("industry", code));
        origin.ifPresent(code -> all.put("origin", code.length() == 4 ? code + "00" : code));
        asOf.ifPresent(day -> all.put("asOf", day.toString()));
        plan.ifPresent(id -> all.put("plan", id));
        return all;
    }

    /** Whether prepared counts by city and division cannot answer it. */
    boolean finerThanCells() {
        return industry.filter(code -> code.length() != 2).isPresent()
                || origin.filter(code -> code.length() != 4).isPresent();
    }
}
