package cn.tidu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a log shows of a long import. */
class ProgressLinesTest {
    private final StringWriter text = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLines lines = new ProgressLines(new PrintWriter(text), nanos::get);

    private void after(double seconds) {
        nanos.set((long) (seconds * 1e9));
    }

    @Test
    void rowsRateAndTimeLeftAreToldEveryFiveSeconds() {
        for (int second = 1; second <= 12; second++) {
            after(second);
            lines.read(second * 10_000L, OptionalLong.of(200_000));
        }
        lines.merging(200_000);
        assertThat(text.toString().lines())
                .containsExactly(
                        "已读 50,000 / 200,000 行，每秒 10,000 行 / rows read, a second，约剩 15 秒 / about 15 s left",
                        "已读 100,000 / 200,000 行，每秒 10,000 行 / rows read, a second，约剩 10 秒 / about 10 s left",
                        "已读完 200,000 行，用时 12 秒，正在比对和写入 / all rows read, comparing and writing");
    }

    @Test
    void whatIsDoneAtOnceSaysNothing() {
        after(1);
        lines.read(1000, OptionalLong.empty());
        lines.merging(1000);
        assertThat(text.toString()).isEmpty();
    }
}
