package cn.tidu.app;

import cn.tidu.files.imports.ImportProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Progress as plain lines (进度), where there is no terminal to draw a bar on: rows, rate and time left every few seconds, and
 * nothing at all for what is done at once.
 */
final class ProgressLines implements ImportProgress {
    private static final double EVERY_SECONDS = 5;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long begun;
    private double told;

    ProgressLines(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public void read(long rows, OptionalLong total) {
        double seconds = seconds();
        if (seconds - told < EVERY_SECONDS) {
            return;
        }
        told = seconds;
        double rate = rows / seconds;
        String of = total.isPresent() ? String.format(Locale.ROOT, " / %,d", total.getAsLong()) : "";
        String left = total.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "，约剩 %d 秒 / about %1$d s left",
                        Math.round(Math.max(0, total.getAsLong() - rows) / rate))
                : "";
        out.println(String.format(Locale.ROOT, "已读 %,d%s 行，每秒 %,.0f 行 / rows read, a second%s", rows, of, rate, left));
        out.flush();
    }

    @Override
    public void merging(long rows) {
        if (told > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "已读完 %,d 行，用时 %.0f 秒，正在比对和写入 / all rows read, comparing and writing",
                    rows,
                    seconds()));
            out.flush();
        }
    }

    private double seconds() {
        return (nanos.getAsLong() - begun) / 1e9;
    }
}
