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

    /** Called for every row; throws {@link java.util.concurrent.CancellationException} when the import is not wanted any more. */
    default void heed() {}

    /** What is waited for from now on can be broken off by this, from another thread, when the import is not wanted any more. */
    default void interruptBy(Runnable how) {}

    /** Nothing is waited for any more; when this returns, nothing is being broken off. */
    default void uninterrupted() {}
}
