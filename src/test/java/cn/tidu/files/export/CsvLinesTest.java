package cn.tidu.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a CSV, to the byte. */
class CsvLinesTest {
    @TempDir
    private Path folder;

    private static String line(Object... cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvLines lines = new CsvLines(text)) {
            lines.row(Arrays.asList(cells));
        }
        return text.toString();
    }

    @Test
    void cellsAreQuotedOnlyWhereTheyMustBe() throws IOException {
        assertThat(line("甲", "a b", 1.5, 7, "it's", "=x", "a#b")).isEqualTo("甲,a b,1.5,7,it's,=x,a#b\r\n");
        assertThat(line("a,b", "say \"no\"", "two\nlines", "cr\rhere"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"cr\rhere\"\r\n");
    }

    @Test
    void whatReadersTakeForPaddingOrACommentIsQuoted() throws IOException {
        assertThat(line(" a", "b ", "#c", "!d", "\te", "f\t"))
                .isEqualTo("\" a\",\"b \",\"#c\",\"!d\",\"\te\",\"f\t\"\r\n");
    }

    @Test
    void nothingIsAnEmptyCellAndAnEmptyTextBeginsALine() throws IOException {
        assertThat(line(null, null, "")).isEqualTo(",,\r\n");
        assertThat(line("", "")).isEqualTo("\"\",\r\n");
    }

    /** As closing a writer twice does, which is what a failure on the way comes to. */
    @Test
    void closingItTwiceIsClosingItOnce() throws IOException {
        Path file = folder.resolve("two.csv");
        CsvLines lines = new CsvLines(Files.newBufferedWriter(file));
        lines.row(List.of("a"));
        lines.close();
        lines.close();
        assertThat(file).hasContent("a");
    }
}
