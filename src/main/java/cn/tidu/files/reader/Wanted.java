package cn.tidu.files.reader;

import cn.tidu.files.read.Placing;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import cn.tidu.platform.settings.ImportLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a reading process is asked to open (打开请求).
 *
 * @param file the file
 * @param table whether every column is only a column, and there are no geometries
 * @param encoding text encoding said by the user
 * @param limits how much it may hold
 */
record Wanted(Path file, boolean table, Optional<String> encoding, ImportLimits limits) {
    private static final int LONGEST_PATH = 8_000;
    private static final int LONGEST_ENCODING = 200;

    byte[] written() {
        return new WireOut()
                .flag(table)
                .text(file.toAbsolutePath().toString())
                .text(encoding.map(name -> name.substring(0, Math.min(name.length(), LONGEST_ENCODING))))
                .number(limits.compressedBytes())
                .number(limits.uncompressedBytes())
                .number(limits.ratio())
                .number(limits.entries())
                .number(limits.features())
                .number(limits.vertices())
                .taken();
    }

    static Wanted read(byte[] content) {
        WireIn in = new WireIn().on(content);
        boolean table = in.flag();
        Path file = Path.of(in.text(LONGEST_PATH));
        Optional<String> encoding = in.optional(LONGEST_ENCODING);
        return new Wanted(
                file,
                table,
                encoding,
                new ImportLimits(in.number(), in.number(), (int) in.number(), (int) in.number(), in.number(), (int)
                        in.number()));
    }

    /** How geometries are to be placed, for the message that asks for the rows. */
    static byte[] written(Optional<Placing> placing) {
        WireOut out = new WireOut().flag(placing.isPresent());
        placing.ifPresent(told -> out.text(told.crs().text())
                .text(told.datum().name())
                .flag(told.swapXy())
                .flag(told.areas()));
        return out.taken();
    }

    static Optional<Placing> placing(byte[] content) {
        WireIn in = new WireIn().on(content);
        return in.flag()
                ? Optional.of(
                        new Placing(Crs.ofText(in.text(LONGEST_CRS)), Datum.valueOf(in.text(20)), in.flag(), in.flag()))
                : Optional.empty();
    }

    /** Characters of the text of a coordinate reference system. */
    static final int LONGEST_CRS = 1 << 16;
}
