package cn.tidu.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnterpriseTableTest {
    @TempDir
    private Path folder;

    private static final String TABLE = "企业名称,转出地,行业,用地（亩）,是否有污染\n甲厂,深圳宝安,电子信息,75,否\n";

    @Test
    void readsUtf8WithOrWithoutMarkAndGbkAlike() throws IOException {
        byte[][] forms = {
            TABLE.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8),
            TABLE.getBytes(Charset.forName("GBK"))
        };
        for (byte[] form : forms) {
            Path file = Files.write(folder.resolve("e.csv"), form);
            List<EnterpriseTable.Line> lines = EnterpriseTable.read(file);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).number()).isEqualTo(2);
            assertThat(lines.get(0).cells())
                    .containsEntry("name", "甲厂")
                    .containsEntry("origin", "深圳宝安")
                    .containsEntry("landMu", "75")
                    .containsEntry("polluting", "否");
        }
    }

    @Test
    void aHeaderWithoutIndustryIsRefusedWithAdvice() throws IOException {
        Path file = Files.writeString(folder.resolve("e.csv"), "企业名称,转出地\n甲,深圳\n");
        assertThatThrownBy(() -> EnterpriseTable.read(file))
                .hasMessageContaining("行业")
                .hasMessageContaining("企业名称");
    }

    @Test
    void formulasAreNeutralised() {
        assertThat(MatchTable.neutral("=cmd|x")).isEqualTo("'=cmd|x");
        assertThat(MatchTable.neutral("+1")).isEqualTo("'+1");
        assertThat(MatchTable.neutral("@x")).isEqualTo("'@x");
        assertThat(MatchTable.neutral("-1")).isEqualTo("'-1");
        assertThat(MatchTable.neutral("甲厂")).isEqualTo("甲厂");
        assertThat(MatchTable.neutral(-1)).isEqualTo(-1);
    }
}
