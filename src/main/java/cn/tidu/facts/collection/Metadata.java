package cn.tidu.facts.collection;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a user must know about an exported table (元数据), in Chinese; null or empty where nothing is known.
 *
 * @param title what the table shows (标题)
 * @param source who published the data (来源)
 * @param date the day or year the data stand for (日期)
 * @param licence terms of use (许可)
 * @param accuracy how exact position and values are (精度)
 * @param note anything else (说明)
 */
public record Metadata(String title, String source, String date, String licence, String accuracy, String note) {

    /** The same with a word on when and from which state of the data it was taken out. */
    public Metadata taken(String how) {
        return new Metadata(title, source, date, licence, accuracy, note + "；" + how);
    }

    /** The parts that are known, by their Chinese label, in a fixed order. */
    public Map<String, String> labelled() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "标题", title);
        put(all, "来源", source);
        put(all, "日期", date);
        put(all, "许可", licence);
        put(all, "精度", accuracy);
        put(all, "说明", note);
        return all;
    }

    private static void put(Map<String, String> all, String label, String text) {
        if (text != null && !text.isBlank()) {
            all.put(label, text.strip());
        }
    }
}
