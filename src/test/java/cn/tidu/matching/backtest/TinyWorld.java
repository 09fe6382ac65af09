package cn.tidu.matching.backtest;

import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.industry.IndustryWord;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkFacts;
import cn.tidu.facts.park.ParkKind;
import cn.tidu.facts.region.Region;
import cn.tidu.facts.region.Regions;
import cn.tidu.facts.region.Zone;
import cn.tidu.facts.source.Confidence;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Conventions;
import cn.tidu.matching.given.CriterionInfo;
import cn.tidu.matching.given.Influence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A made-up world small enough to rank by hand: firms leave 深圳; 汕尾 has parks a and b, 韶关 has c and d, 河源 has e.
 *
 * <pre>
 * park  city  direction          known since  km
 * a     汕尾  electronics (39)   2000         100
 * b     汕尾  –                  –            120
 * c     韶关  ceramics (307)     2018, but another name of unknown date, so never taken out    300
 * d     韶关  electronics (39)   2015         280
 * e     河源  ceramics (307)     –            200
 * </pre>
 */
final class TinyWorld {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Region SHENZHEN = city("440300", "深圳市", "Shenzhen", Zone.PRD);
    static final Region BAOAN = county("440306", "宝安区", SHENZHEN);
    static final Region DONGGUAN = city("441900", "东莞市", "Dongguan", Zone.PRD);
    static final Region SHANWEI = city("441500", "汕尾市", "Shanwei", Zone.EAST);
    static final Region HAIFENG = county("441521", "海丰县", SHANWEI);
    static final Region SHAOGUAN = city("440200", "韶关市", "Shaoguan", Zone.NORTH);
    static final Region HEYUAN = city("441600", "河源市", "Heyuan", Zone.NORTH);
    static final Regions REGIONS = new Regions(List.of(SHENZHEN, BAOAN, DONGGUAN, SHANWEI, HAIFENG, SHAOGUAN, HEYUAN));
    static final Industries INDUSTRIES = new Industries(
            List.of(
                    new Industry("C", "section", "C", null, "制造业", null),
                    new Industry("30", "division", "C", "C", "非金属矿物制品业", null),
                    new Industry("307", "group", "C", "30", "陶瓷制品制造", null),
                    new Industry("39", "division", "C", "C", "计算机、通信和其他电子设备制造业", null)),
            List.of(
                    new IndustryWord("电子信息", "electronics", List.of("39"), "", "", "测试"),
                    new IndustryWord("陶瓷", "ceramics", List.of("307"), "", "", "测试")));

    static final Park A = park("a", "广东海丰经济开发区", List.of("海丰产业园"), SHANWEI, HAIFENG, "2000-01-01", "电子信息");
    static final Park B = park("b", "深汕特别合作区", List.of("广东深汕特别合作区"), SHANWEI, HAIFENG, null);
    static final Park C =
            park("c", "韶关南雄产业转移工业园", List.of("东莞（韶关）产业转移工业园", "东莞大岭山（南雄）产业转移工业园"), SHAOGUAN, null, "2018-01-01", "陶瓷");
    static final Park D = park("d", "韶关高新技术产业开发区", List.of(), SHAOGUAN, null, "2015-01-01", "电子信息");
    static final Park E = park("e", "河源示范产业转移工业园", List.of(), HEYUAN, null, null, "陶瓷");
    static final Map<String, Double> KM = Map.of("a", 100.0, "b", 120.0, "c", 300.0, "d", 280.0, "e", 200.0);

    private TinyWorld() {}

    static Catalogue catalogue() {
        return new Catalogue(
                1,
                REGIONS,
                INDUSTRIES,
                List.of(A, B, C, D, E),
                List.of(),
                List.of(
                        new CriterionInfo("industry", "产业方向", "Industry", 1, "", Influence.POSITIVE, "", "", ""),
                        new CriterionInfo("proximity", "邻近", "Proximity", 0, "", Influence.INVERSE, "", "", "")),
                ParkFacts.none(),
                new Conventions(List.of()));
    }

    static MoveReader reader() {
        return new MoveReader(REGIONS, INDUSTRIES, List.of(A, B, C, D, E));
    }

    static MoveTable.Line line(int number, Map<MoveTable.Column, String> cells) {
        return new MoveTable.Line(number, cells);
    }

    private static Region city(String code, String name, String nameEn, Zone zone) {
        return region(code, "city", name, nameEn, "440000", zone);
    }

    private static Region county(String code, String name, Region city) {
        return region(code, "county", name, name, city.code(), city.zone());
    }

    private static Region region(String code, String level, String name, String nameEn, String parent, Zone zone) {
        return new Region(
                code, level, name, nameEn, parent, zone, Optional.empty(), 114, 23, 113, 22, 115, 24, 1000, "测试");
    }

    private static Park park(
            String id, String name, List<String> aliases, Region city, Region county, String since, String... words) {
        return new Park(
                id,
                name,
                aliases,
                city.code(),
                county == null ? List.of() : List.of(county.code()),
                ParkKind.DEVELOPMENT_ZONE,
                "provincial",
                Optional.ofNullable(since).map(LocalDate::parse),
                Optional.ofNullable(since),
                Optional.empty(),
                Optional.empty(),
                List.of(words),
                Optional.empty(),
                List.of(),
                115.0,
                23.0,
                "geocoded",
                "测试",
                Confidence.HIGH,
                List.of("测试"),
                Optional.empty(),
                List.of());
    }
}
