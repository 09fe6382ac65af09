package cn.tidu.files.imports;

import java.util.OptionalLong;

/** Hears how far an import is (导入进度). */
@FunctionalInterface
public interface ImportProgress {
    /**
     * Rows have been read and checked.
     *
     * @param rows so far
     * @param total in the file, if it is known or can be told nearly; empty otherwise
     */
    void read(long rows, OptionalLong total);

    /** All rows have been read; they are now compared with what is stored, and merged. */
    default void merging(long rows) {}
}
