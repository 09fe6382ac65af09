package cn.tidu.files.reader;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.ReadingLimits;
import cn.tidu.geo.Crs;
import java.util.List;
import java.util.Optional;

/** What is known of a file before its rows (文件概况); see {@link FeatureSource}. */
record Head(
        String format,
        List<String> fields,
        Optional<Crs> crs,
        Optional<String> encoding,
        List<String> notes,
        Optional<Long> size) {
    private static final int MOST_NOTES = 100;
    private static final int SHORT = 200;

    static Head of(FeatureSource source) {
        return new Head(
                source.format(), source.fields(), source.crs(), source.encoding(), source.notes(), source.size());
    }

    byte[] written() {
        return new WireOut()
                .text(format)
                .texts(fields)
                .text(crs.map(Crs::text))
                .text(encoding)
                .texts(notes)
                .number(size.map(rows -> rows + 1).orElse(0L))
                .taken();
    }

    static Head read(byte[] content) {
        WireIn in = new WireIn().on(content);
        String format = in.text(SHORT);
        List<String> fields = in.texts(ReadingLimits.COLUMNS, ReadingLimits.COLUMN_NAME);
        Optional<Crs> crs = in.optional(Wanted.LONGEST_CRS).map(Crs::ofText);
        Optional<String> encoding = in.optional(SHORT);
        List<String> notes = notes(in);
        long size = in.number();
        return new Head(format, fields, crs, encoding, notes, size == 0 ? Optional.empty() : Optional.of(size - 1));
    }

    static List<String> notes(WireIn in) {
        return in.texts(MOST_NOTES, 8_000);
    }
}
