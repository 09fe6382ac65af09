package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.matching.batch.MatchBatch;
import cn.tidu.matching.batch.ResultFile;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.roster.Roster;
import cn.tidu.platform.http.Turns;
import cn.tidu.platform.settings.ImportLimits;
import cn.tidu.world.TestWorld;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a machine stands, Tidu says the same: 1.5 is neither 1,5 nor ١٫٥. */
class LocaleIT {
    private static final List<String> QUESTION = List.of(
            "\"enterprise\":{\"name\":\"甲\",\"origin\":{\"code\":\"440306\"},\"industry\":\"39\",\"landHa\":4.5,\"jobs\":1200,"
                    + "\"powerKva\":2500,\"exportShare\":0.35,\"investmentWan\":12500}",
            "\"compare\":[\"%s\"]",
            "\"seed\":1",
            "\"top\":30");
    private static final String LIST =
            """
            企业名称,转出地,行业,用地（亩）,组团
            甲电子,深圳宝安,3922,67.5,终端链
            丙配件,深圳宝安,3982,30,终端链
            丁,火星,18,abc,
            """;

    private final TestWorld world = TestWorld.get();

    @TempDir
    private Path folder;

    @Test
    void answersFilesAndWhatCommandsPrintAreTheSameUnderEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> said = said(0);
            assertThat(said.get(0)).contains("排第一");
            int turn = 0;
            for (String tag : List.of("de-DE", "ar-EG", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(said(++turn)).as(tag).isEqualTo(said);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<String> said(int turn) throws IOException {
        return List.of(
                world.match(question(turn)).toString(),
                world.planner().get("/api/v1/downloads/parks?format=csv").body(),
                world.planner().get("/api/v1/downloads/parks?format=geojson").body(),
                resultFile(),
                progress());
    }

    /** The same question with its fields in another order each time, so that no answer is one that was kept. */
    private String question(int turn) {
        String park = world.database.read(handle -> handle.createQuery("SELECT id FROM park ORDER BY id LIMIT 1")
                .mapTo(String.class)
                .one());
        List<String> fields = new ArrayList<>(QUESTION);
        Collections.rotate(fields, turn);
        return "{" + String.join(",", fields).replace("%s", park) + "}";
    }

    /** What {@code match} writes. */
    private String resultFile() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), LIST);
        Path out = folder.resolve("out.csv");
        MatchBatch batch = new MatchBatch(new MatchService(world.database, TestWorld.CLOCK), new Turns(1));
        MatchBatch.Order order = new MatchBatch.Order(JsonNodeFactory.instance.objectNode(), true, true);
        try (ResultFile file = ResultFile.open(out)) {
            batch.run(Roster.ofFile(in, ImportLimits.defaults()), order, file::add);
            file.finish();
        }
        return Files.readString(out);
    }

    /** What a long {@code import} prints. */
    private static String progress() {
        StringWriter text = new StringWriter();
        AtomicLong nanos = new AtomicLong();
        ProgressLines lines = new ProgressLines(new PrintWriter(text), nanos::get);
        for (int second = 1; second <= 12; second++) {
            nanos.set(second * 1_000_000_000L);
            lines.read(second * 10_000L, OptionalLong.of(200_000));
        }
        lines.merging(200_000);
        return text.toString();
    }
}
