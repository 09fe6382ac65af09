package cn.tidu.files.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Writes a format from its first byte to its last (流式写出), so that it needs no file. */
interface StreamedWriter extends TableWriter {
    /** Writes the table; the stream is flushed and left open. */
    void write(ExportTable table, Iterator<ExportRow> rows, OutputStream out) throws IOException;

    @Override
    default void write(ExportTable table, Iterator<ExportRow> rows, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(table, rows, out);
        }
    }
}
