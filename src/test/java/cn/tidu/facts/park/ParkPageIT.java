package cn.tidu.facts.park;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.files.imports.ImportReport;
import cn.tidu.files.imports.Importer;
import cn.tidu.platform.access.Role;
import cn.tidu.world.ImportDesk;
import cn.tidu.world.SignedInPages;
import cn.tidu.world.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A park reads what is on record of it, in a real browser. */
class ParkPageIT extends SignedInPages {

    @TempDir
    Path folder;

    @BeforeAll
    void accounts() {
        account("park-own", Role.PARK, "s447036");
    }

    @Test
    void aParkSeesItsRecordWithSourcesAndWhatIsMissing() {
        window.signIn("park-own", PASSWORD, "/park");
        assertThat(window.text("park-record"))
                .contains("广东海丰经济开发区")
                .contains("汕尾市")
                .contains("来源")
                .contains("资料把握");
        assertThat(window.text("park-missing")).contains("还缺").contains("可供用地");
        window.picture("park", 1440);
        window.size(390, 844);
        window.visit("/park");
        window.the("park-record");
        window.picture("park", 390);
        window.assertQuietConsole();
    }

    @Test
    void theSheetToFillInCanBeImported() throws IOException {
        window.signIn("park-own", PASSWORD, "/park");
        String sheet = window.saved("park-sheet", folder);
        assertThat(sheet).contains("s447036").contains("\"可供用地(公顷)\"");
        String[] lines = sheet.split("\r\n", -1);
        String[] heads = lines[0].split(",", -1);
        String[] cells = lines[1].split(",", -1);
        for (int i = 0; i < heads.length; i++) {
            if (heads[i].contains("数据日期")) {
                cells[i] = "2026-11-01";
            } else if (heads[i].contains("可供用地")) {
                cells[i] = "42";
            }
        }
        Path filled =
                Files.writeString(folder.resolve("filled.csv"), lines[0] + "\r\n" + String.join(",", cells) + "\r\n");
        ImportReport report = new Importer(world.database, TestWorld.HOME.resolve("gis-data"))
                .run(ImportDesk.order(filled, "parks", null, null, null, true), rows -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).noneMatch(note -> note.contains("未识别"));
        assertThat(report.counts()).containsEntry("inserted", 0L);
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE,企业", "ORGANIZER,对接会组织者", "PLANNER,规划人员", "ADMIN,管理员"})
    void thePageIsForParks(Role role, String called) {
        account("park-refused-" + role.code(), role, role == Role.PLANNER ? new String[] {"440300"} : new String[0]);
        window.signIn("park-refused-" + role.code(), PASSWORD, "/park");
        assertThat(window.text("refused")).contains(called).contains("这一页只供：园区");
        assertThat(window.text("who")).contains(called);
    }
}
