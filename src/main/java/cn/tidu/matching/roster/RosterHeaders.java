package cn.tidu.matching.roster;

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

/** What the columns of a list of enterprises may be called (名单表头), in Chinese or English; case and 全角 brackets do not count. */
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
            stage           转移环节 转移方式 transfer_stage
            functions       职能 转移职能
            group           组团 group_name
            landHa          用地公顷 用地(公顷) 需地(公顷) land_ha
            landMu          用地亩 用地(亩) 需地(亩) land_mu
            floorAreaM2     厂房面积(平方米) 建筑面积(平方米) 厂房(平方米) floor_area_m2
            floorAreaWanM2  厂房面积(万平方米) 建筑面积(万平方米)
            jobs            用工人数 员工人数
            powerKva        用电千伏安 用电(kva) power_kva
            waterTpd        用水(吨/日) water_tpd
            wastewaterTpd   废水吨每日 废水(吨/日) wastewater_tpd
            exportShare     出口占比 export_share
            investmentWan   投资(万元) 投资额(万元) 固定资产投资(万元) investment_wan
            investmentYi    投资(亿元) 投资额(亿元) 固定资产投资(亿元)
            outputWan       产值(万元) 年产值(万元) output_wan
            outputYi        产值(亿元) 年产值(亿元)
            taxWan          税收(万元) 年税收(万元) tax_wan
            taxYi           税收(亿元) 年税收(亿元)
            energyTce       能耗(吨标准煤) 能耗(吨标煤) 年能耗(吨标准煤) energy_tce
            polluting       是否有污染 污染
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
