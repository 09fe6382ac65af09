package cn.tidu.files.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Writes one format (格式写出): reads each row once and keeps none. */
interface TableWriter {
    /**
     * Writes all rows.
     *
     * @param file a new file in a folder of its own, where further files may be put for the time of writing
     */
    void write(ExportTable table, Iterator<ExportRow> rows, Path file) throws IOException;
}
