package cn.tidu.files.read;

import cn.tidu.files.read.RawFeature.CellFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every cell of every format has to pass (单元格检查): no longer than a cell can be, and of characters that can be stored. */
final class CellCheck {
    private static final int SHOWN = 30;

    private CellCheck() {}

    /** The feature itself if its cells can be taken, else one that tells which cannot. */
    static RawFeature checked(RawFeature feature) {
        long characters = 0;
        boolean sound = true;
        for (String cell : feature.attributes().values()) {
            characters += cell.length();
            sound &= cell.length() <= ReadingLimits.CELL && storable(cell);
        }
        return sound && characters <= ReadingLimits.ROW ? feature : told(feature);
    }

    private static RawFeature told(RawFeature feature) {
        Map<String, String> kept = new LinkedHashMap<>();
        List<CellFault> faults = new ArrayList<>();
        long characters = 0;
        boolean over = false;
        for (Map.Entry<String, String> cell : feature.attributes().entrySet()) {
            String why = why(cell.getValue());
            characters += cell.getValue().length();
            if (why == null && characters > ReadingLimits.ROW) {
                why = over
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "这一行的文字超过 %d 个字符，请去掉不需要的列 / the texts of this row are longer than that, leave columns out",
                                ReadingLimits.ROW);
                over = true;
            }
            if (why != null && !why.isEmpty()) {
                faults.add(new CellFault(cell.getKey(), why));
            }
            kept.put(cell.getKey(), why == null ? cell.getValue() : beginning(cell.getValue()));
        }
        return new RawFeature(
                feature.sheet(), feature.row(), kept, feature.geometry(), feature.geometryFault(), List.copyOf(faults));
    }

    private static String why(String cell) {
        if (cell.length() > ReadingLimits.CELL) {
            return String.format(
                    Locale.ROOT,
                    "有 %d 个字符，至多 %d 个 / longer than a cell can be: %d characters, at most %d",
                    cell.length(),
                    ReadingLimits.CELL,
                    cell.length(),
                    ReadingLimits.CELL);
        }
        return storable(cell)
                ? null
                : "含空字符（NUL）或不成对的代理字符，不能存储；请在原软件中删去 / has a NUL or half a character, which cannot be stored";
    }

    /** Whether a text has no NUL and no half of a surrogate pair. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String beginning(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, text.length()); i++) {
            char c = text.charAt(i);
            shown.append(c == 0 || Character.isSurrogate(c) ? '?' : c);
        }
        return shown + "…";
    }
}
