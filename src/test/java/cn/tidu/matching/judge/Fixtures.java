package cn.tidu.matching.judge;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.enterprise.Figure;
import cn.tidu.facts.guidance.GuidanceDocument;
import cn.tidu.facts.guidance.Rule;
import cn.tidu.facts.guidance.RuleKind;
import cn.tidu.facts.industry.Industries;
import cn.tidu.facts.industry.Industry;
import cn.tidu.facts.industry.IndustryWord;
import cn.tidu.facts.park.Assessment;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkAttribute;
import cn.tidu.facts.park.ParkFact;
import cn.tidu.facts.park.ParkFacts;
import cn.tidu.facts.park.ParkKind;
import cn.tidu.facts.region.Place;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A small world for the pure tests: four cities, a few industries, parks and rules made where they are needed. */
public final class Fixtures {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Region SHENZHEN = city("440300", "深圳市", Zone.PRD);
    public static final Region DONGGUAN = city("441900", "东莞市", Zone.PRD);
    public static final Region HUIZHOU = city("441300", "惠州市", Zone.PRD);
    public static final Region SHANWEI = city("441500", "汕尾市", Zone.EAST);
    public static final Region SHAOGUAN = city("440200", "韶关市", Zone.NORTH);
    public static final Region BAOAN = county("440306", "宝安区", SHENZHEN);
    public static final Region HAIFENG = county("441521", "海丰县", SHANWEI);
    public static final Regions REGIONS =
            new Regions(List.of(SHENZHEN, DONGGUAN, HUIZHOU, SHANWEI, SHAOGUAN, BAOAN, HAIFENG));
    public static final Industry ELECTRONICS = new Industry("39", "division", "C", "C", "计算机、通信和其他电子设备制造业", "");
    public static final Industry TERMINALS = new Industry("3922", "class", "C", "392", "通信终端设备制造", null);
    public static final Industries INDUSTRIES = new Industries(
            List.of(
                    new Industry("C", "section", "C", null, "制造业", "Manufacturing"),
                    ELECTRONICS,
                    new Industry("392", "group", "C", "39", "通信设备制造", null),
                    TERMINALS,
                    new Industry("3911", "class", "C", "391", "计算机整机制造", null),
                    new Industry("18", "division", "C", "C", "纺织服装、服饰业", "")),
            List.of(
                    new IndustryWord("电子信息", "electronics", List.of("39"), "大类", "division", "Tidu 判断"),
                    new IndustryWord("服装", "garments", List.of("18"), "大类", "division", "Tidu 判断"),
                    new IndustryWord("电脑整机", "computers", List.of("3911"), "小类", "class", "Tidu 判断"),
                    new IndustryWord("机械（浈江片区）", "machinery", List.of("34"), "大类", "division", "Tidu 判断"),
                    new IndustryWord("劳动密集型", "labour-intensive", List.of("18"), "判断", "judged", "Tidu 判断")));

    public static final Conventions CONVENTIONS = new Conventions(List.of(
            convention("standing.stale-years", 5),
            convention("standing.stale-factor", 0.8),
            convention("cost.land-price.half", 30),
            convention("cost.rent.half", 20),
            convention("cost.wage.half", 6000),
            convention("cost.power-price.half", 0.8)));

    private Fixtures() {}

    private static Conventions.Convention convention(String id, double value) {
        return new Conventions.Convention(id, value, null, "", "", "测试");
    }

    private static Region city(String code, String name, Zone zone) {
        return new Region(
                code, "city", name, name, "440000", zone, Optional.empty(), 114, 23, 113, 22, 115, 24, 1000, "test");
    }

    private static Region county(String code, String name, Region city) {
        return new Region(
                code,
                "county",
                name,
                name,
                city.code(),
                city.zone(),
                Optional.empty(),
                114,
                23,
                113,
                22,
                115,
                24,
                100,
                "test");
    }

    public static Enterprise firm(Region county, Region city, Industry industry) {
        return Enterprise.of(new Place(Optional.ofNullable(county), city), 114, 22.6, industry)
                .name("甲厂")
                .make();
    }

    public static Enterprise shenzhenFirm() {
        return firm(BAOAN, SHENZHEN, TERMINALS);
    }

    public static Enterprise with(
            Enterprise firm, OptionalDouble landHa, Optional<Boolean> polluting, Set<String> flags) {
        return firm.but()
                .number(Figure.LAND, landHa)
                .polluting(polluting)
                .flags(flags)
                .make();
    }

    /** A park to be changed by its {@code with} methods. */
    public record ParkMaker(
            String id,
            Region city,
            List<String> counties,
            ParkKind kind,
            String level,
            Optional<LocalDate> established,
            Optional<Double> area,
            List<String> words,
            Confidence confidence,
            List<String> partners,
            List<Assessment> assessments) {
        public ParkMaker assessed(Assessment... all) {
            return new ParkMaker(
                    id, city, counties, kind, level, established, area, words, confidence, partners, List.of(all));
        }

        ParkMaker partners(String... codes) {
            return new ParkMaker(
                    id, city, counties, kind, level, established, area, words, confidence, List.of(codes), assessments);
        }

        public ParkMaker words(String... all) {
            return new ParkMaker(
                    id,
                    city,
                    counties,
                    kind,
                    level,
                    established,
                    area,
                    List.of(all),
                    confidence,
                    partners,
                    assessments);
        }

        public ParkMaker area(double ha) {
            return new ParkMaker(
                    id,
                    city,
                    counties,
                    kind,
                    level,
                    established,
                    Optional.of(ha),
                    words,
                    confidence,
                    partners,
                    assessments);
        }

        ParkMaker kind(ParkKind other) {
            return new ParkMaker(
                    id, city, counties, other, level, established, area, words, confidence, partners, assessments);
        }

        ParkMaker established(String day) {
            return new ParkMaker(
                    id,
                    city,
                    counties,
                    kind,
                    level,
                    Optional.of(LocalDate.parse(day)),
                    area,
                    words,
                    confidence,
                    partners,
                    assessments);
        }

        public Park make() {
            return new Park(
                    id,
                    "园区" + id,
                    List.of(),
                    city.code(),
                    counties,
                    kind,
                    level,
                    established,
                    established.map(LocalDate::toString),
                    area,
                    area.map(a -> "catalogue"),
                    words,
                    partners.isEmpty() ? Optional.empty() : Optional.of("共建方"),
                    partners,
                    115.0,
                    23.0,
                    "geocoded",
                    "测试",
                    confidence,
                    List.of("测试来源"),
                    Optional.of(LocalDate.of(2025, 6, 30)),
                    assessments);
        }
    }

    public static ParkMaker park(String id, Region city, String... counties) {
        return new ParkMaker(
                id,
                city,
                List.of(counties),
                ParkKind.TRANSFER,
                "provincial",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Confidence.HIGH,
                List.of(),
                List.of());
    }

    public static GuidanceDocument document(String id, String from, String to) {
        return new GuidanceDocument(
                id,
                "文件" + id,
                Optional.of("号" + id),
                LocalDate.parse(from),
                "day",
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                "题名");
    }

    /** A rule of kind, from, to, with industry codes and conditions. */
    public static Rule rule(
            String id,
            GuidanceDocument document,
            RuleKind kind,
            List<String> sources,
            List<String> targets,
            List<String> parks,
            List<String> words,
            List<String> conditions) {
        List<String> codes =
                words.stream().flatMap(w -> INDUSTRIES.codesOf(w).stream()).toList();
        return new Rule(
                id,
                document,
                "一",
                "第一条",
                kind,
                "原文",
                sources,
                targets,
                parks,
                List.of(),
                words,
                codes,
                List.of(),
                conditions,
                true,
                Confidence.HIGH,
                Optional.empty(),
                Optional.empty(),
                "测试");
    }

    /** The same rule for some stages only, and perhaps as context that is not scored. */
    public static Rule staged(Rule rule, boolean selection, String... stages) {
        return new Rule(
                rule.id(),
                rule.document(),
                rule.clause(),
                rule.clauseLabel(),
                rule.kind(),
                rule.quote(),
                rule.sources(),
                rule.targets(),
                rule.targetParks(),
                rule.targetKinds(),
                rule.words(),
                rule.codes(),
                List.of(stages),
                rule.conditions(),
                selection,
                rule.confidence(),
                rule.note(),
                rule.noteEn(),
                rule.source());
    }

    public static Catalogue catalogue(List<Park> parks, List<Rule> rules) {
        return catalogue(parks, rules, List.of());
    }

    public static Catalogue catalogue(List<Park> parks, List<Rule> rules, List<ParkFact> facts) {
        return new Catalogue(
                1,
                REGIONS,
                INDUSTRIES,
                parks,
                rules,
                List.of(
                        criterion("guidance", "区域指导", "Guidance", 3),
                        criterion("industry", "产业方向", "Industry", 2),
                        criterion("proximity", "邻近", "Proximity", 1),
                        criterion("capacity", "承载能力", "Capacity", 1),
                        criterion("standing", "地位", "Standing", 1)),
                new ParkFacts(facts),
                CONVENTIONS);
    }

    /** A figure of a park, told on a day. */
    public static ParkFact fact(String park, ParkAttribute attribute, double value, String day) {
        return new ParkFact(park, attribute, value, LocalDate.parse(day), "园区填报（测试）", Confidence.HIGH);
    }

    public static Case matchCase(Enterprise firm, Park park, LocalDate asOf, ParkFact... facts) {
        return Case.of(
                firm,
                park,
                OptionalDouble.of(150),
                Optional.ofNullable(asOf),
                TODAY,
                catalogue(List.of(park), List.of(), List.of(facts)));
    }

    private static CriterionInfo criterion(String id, String name, String nameEn, double weight) {
        return new CriterionInfo(id, name, nameEn, weight, "", Influence.POSITIVE, "", "", "");
    }

    public static Case matchCase(Enterprise firm, Park park, List<Rule> rules, LocalDate asOf) {
        return Case.of(
                firm, park, OptionalDouble.of(150), Optional.ofNullable(asOf), TODAY, catalogue(List.of(park), rules));
    }
}
