package cn.tidu.files.read;

import cn.tidu.geo.FileFault;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a part of a workbook as it is unpacked (工作簿部件检查), before the library makes objects of it: sheets are streamed, but texts
 * (shared strings), styles and the like are kept in memory whole, at many times their size. What a part is, its root element says,
 * not its name.
 */
final class WorkbookPart extends OutputStream {
    private static final int PROLOG = 1 << 12;
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)[\\s/>]");

    /** Roots of the parts that are kept in memory as a tree. */
    private static final Set<String> TREES =
            Set.of("styleSheet", "workbook", "Relationships", "Types", "theme", "comments");

    private final ByteArrayOutputStream prolog = new ByteArrayOutputStream();
    private final long mostTextBytes =
            (long) (ReadingLimits.TEXT_SHARE * Runtime.getRuntime().maxMemory());
    private String root;
    private long bytes;
    private long tags;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] block, int from, int length) {
        bytes += length;
        for (int i = from; i < from + length; i++) {
            tags += block[i] == '<' ? 1 : 0;
        }
        if (prolog.size() < PROLOG) {
            prolog.write(block, from, Math.min(length, PROLOG - prolog.size()));
            root = root();
        }
        check();
    }

    /** The root element's name; empty while none is to be seen. Zero bytes are those of UTF-16. */
    private String root() {
        String text = prolog.toString(StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher matcher = ROOT.matcher(text.replaceAll("(?s)<!--.*?-->", ""));
        return matcher.find() ? matcher.group(1) : "";
    }

    private void check() {
        if ("sst".equals(root)) {
            // an item has an element for itself, one for its text, and the ends of both
            long cost = tags / 4 * ReadingLimits.TEXT_BYTES + Math.max(0, bytes - tags * 4);
            if (cost > mostTextBytes) {
                throw tooLarge(String.format(
                        Locale.ROOT,
                        "工作簿的文字（共享字符串）已达约 %d 个，内存放不下；请另存为 CSV / the workbook has too many texts to keep, save it as CSV",
                        tags / 4));
            }
        } else if (TREES.contains(root)
                && (bytes > ReadingLimits.WORKBOOK_PART || tags > 2L * ReadingLimits.WORKBOOK_ELEMENTS)) {
            throw tooLarge(String.format(
                    Locale.ROOT,
                    "工作簿的样式或目录部件（%s）过大：超过 %d 个元素或 %d 字节；请只复制数值到新工作簿，或另存为 CSV / styles or another part of the workbook are too large: copy the values into a new one, or save as CSV",
                    root,
                    ReadingLimits.WORKBOOK_ELEMENTS,
                    ReadingLimits.WORKBOOK_PART));
        }
    }

    private static FileFault tooLarge(String why) {
        return new FileFault("too-large", why);
    }
}
