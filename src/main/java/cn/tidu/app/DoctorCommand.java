package cn.tidu.app;

import cn.tidu.app.dataset.GisData;
import cn.tidu.app.dataset.OwnChangeRepository;
import cn.tidu.facts.guidance.GuidanceRepository;
import cn.tidu.facts.guidance.QuoteCheck;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.settings.Limit;
import cn.tidu.platform.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks machine, database and data, and says what is wrong and how to mend it. */
@Command(
        name = "doctor",
        description = "检查机器、数据库与数据 / check machine, database and data",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class DoctorCommand implements Callable<Integer> {
    private static final List<Check> ROW_CHECKS = List.of(
            new Check("21 个地级以上市 / cities", "SELECT count(*) = 21 FROM region WHERE level = 'city'"),
            new Check("124 个县级单位 / county-level units", "SELECT count(*) = 124 FROM region WHERE level = 'county'"),
            new Check(
                    "各市边界等于其县区之和 / cities equal the union of their counties",
                    """
                    SELECT bool_and(ST_Area(ST_SymDifference(city.geom, counties.geom)::geography) < 1e4)
                      FROM region AS city
                      JOIN (SELECT left(code, 4) || '00' AS city, ST_Union(geom) AS geom FROM region WHERE level = 'county' GROUP BY 1) AS counties
                        ON counties.city = city.code
                     WHERE city.level = 'city'
                    """),
            new Check(
                    "198 条园区记录 / park records",
                    "SELECT count(*) = 198 FROM park_record JOIN park ON park.id = park_id AND dataset = 'gis-data'"),
            new Check(
                    "园区点位均在广东（海岸 1 公里内）/ every park lies in Guangdong, 1 km of coast allowed",
                    """
                    SELECT NOT EXISTS (SELECT 1 FROM park
                                        WHERE position IS NOT NULL
                                          AND NOT EXISTS (SELECT 1 FROM region WHERE level = 'city' AND ST_Intersects(geom, park.position))
                                          AND NOT EXISTS (SELECT 1 FROM region WHERE level = 'city'
                                                             AND ST_DWithin(geom::geography, park.position::geography, 1000)))
                    """),
            new Check(
                    "园区要素都属于已知园区，日期不晚于今天 / every figure of a park belongs to a known park, none is of a day to come",
                    """
                    SELECT EXISTS (SELECT 1 FROM park_fact WHERE dataset = 'gis-data')
                       AND NOT EXISTS (SELECT 1 FROM park_fact WHERE as_of > current_date OR park_id NOT IN (SELECT id FROM park))
                    """),
            new Check(
                    "约定数值各有出处 / conventions, each with its source",
                    "SELECT count(*) > 0 AND bool_and(source <> '') FROM convention"),
            new Check(
                    "权重方案各有不为零的权重 / weight presets, each with a weight above nothing",
                    """
                    SELECT count(*) > 0 AND bool_and(EXISTS (SELECT 1 FROM weight_preset_weight
                                                              WHERE preset = weight_preset.id AND weight > 0))
                      FROM weight_preset
                    """),
            new Check(
                    "政策版本各有其开始文件的规则 / policy editions, each with rules of the document it opens with",
                    """
                    SELECT count(*) > 0 AND bool_and(EXISTS (SELECT 1 FROM guidance_rule WHERE document = opens_with))
                      FROM policy_edition
                    """),
            new Check("137 条产业链关系 / links between industries", "SELECT count(*) = 137 FROM chain_link"),
            new Check(
                    "47 个港口、机场、海关特殊监管区域，均在所述市县（海岸、概化边界 5 公里内）/ outlets, each within 5 km of its region",
                    """
                    SELECT count(*) = 47 AND bool_and(EXISTS (SELECT 1 FROM region
                             WHERE region.code = region_code AND ST_DWithin(geom::geography, position::geography, 5000)))
                      FROM outlet
                    """),
            new Check(
                    "131 条指导规则 / guidance rules",
                    "SELECT count(*) = 131 FROM guidance_rule WHERE dataset = 'gis-data'"),
            new Check(
                    "GB/T 4754-2017 共 20/97/473/1381 项 / entries",
                    """
                    SELECT array_agg(n ORDER BY n) = ARRAY[20, 97, 473, 1381]::bigint[]
                      FROM (SELECT count(*) AS n FROM industry GROUP BY level) AS levels
                    """),
            new Check(
                    "规则的行业代码都存在 / every industry code of a rule exists",
                    "SELECT NOT EXISTS (SELECT 1 FROM guidance_rule, unnest(industry_codes) AS c WHERE c NOT IN (SELECT code FROM industry))"),
            new Check(
                    "园区主导产业用语都有对照 / every leading industry of a park is mapped",
                    "SELECT NOT EXISTS (SELECT 1 FROM park, unnest(industry_words) AS w WHERE w NOT IN (SELECT word FROM industry_word))"));

    private record Check(String name, String sql) {}

    private final Settings settings;
    private int faults;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            description = "核对引文的政策文本目录 / folder of policy texts to check quotes against")
    private Path policy;

    DoctorCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        say(true, "Java " + System.getProperty("java.version"), "");
        say(
                Files.exists(settings.home().resolve("web/dist/index.html")),
                "网页已构建 / web front end built",
                "运行 ./run 会构建 / ./run builds it");
        for (Limit limit : Limit.values()) {
            long value = settings.limits().whole(limit);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "  · %s=%d%s — %s%n",
                            limit.key(),
                            value,
                            value == limit.fallback()
                                    ? ""
                                    : String.format(Locale.ROOT, "（默认 / default %d）", limit.fallback()),
                            limit.reason());
        }
        if (policy != null && !Files.isDirectory(policy)) {
            say(false, "政策文本目录 / policy folder " + policy, "目录不存在 / there is no such folder");
            return 1;
        }
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getOut()::println)) {
            database(open.database());
            if (policy != null) {
                quotes(open.database());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                faults == 0
                        ? "一切正常 / All is well."
                        : String.format(Locale.ROOT, "发现 %d 个问题 / %d problems found.", faults, faults));
        return faults == 0 ? 0 : 1;
    }

    private void database(Database database) {
        String versions = database.read(handle -> handle.createQuery(
                        "SELECT current_setting('server_version') || ', PostGIS ' || postgis_lib_version()")
                .mapTo(String.class)
                .one());
        say(true, "PostgreSQL " + versions, "");
        say(
                true,
                "数据库行级安全：服务以 tidu_app 工作，不拥有任何表 / row rules: the server works as tidu_app, which owns nothing"
                        + database.reduced().map(less -> "；" + less).orElse(""),
                "");
        say(
                new GisData(settings.home().resolve("gis-data")).isLoaded(database),
                "gis-data 已加载 / loaded",
                "重启 ./run / restart ./run");
        long changed = database.read(OwnChangeRepository::rows);
        if (changed > 0) {
            say(
                    true,
                    String.format(
                            Locale.ROOT,
                            "用户导入更改了 gis-data 的 %d 行，重新载入时保留 / rows of gis-data hold values of users",
                            changed),
                    "");
        }
        for (Check check : ROW_CHECKS) {
            boolean good = database.read(handle ->
                    handle.createQuery(check.sql()).mapTo(Boolean.class).one());
            say(
                    good,
                    check.name(),
                    "gis-data 可能被改动，请核对 SOURCES.md / gis-data may have been changed, compare SOURCES.md");
        }
    }

    private void quotes(Database database) {
        List<GuidanceRepository.Quoted> quoted = database.read(GuidanceRepository::quoted);
        List<String> wrong = QuoteCheck.faults(quoted, policy);
        say(
                wrong.isEmpty(),
                String.format(Locale.ROOT, "%d 条引文与政策文本逐字相符（空白除外）/ quotes are exact", quoted.size()),
                wrong.size() + " 条不符 / not found");
        wrong.forEach(fault -> spec.commandLine().getOut().println("      " + fault));
    }

    private void say(boolean good, String what, String mend) {
        faults += good ? 0 : 1;
        spec.commandLine().getOut().println(good ? "  ✓ " + what : "  ✗ " + what + " — " + mend);
    }
}
