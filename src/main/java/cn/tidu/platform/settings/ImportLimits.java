package cn.tidu.platform.settings;

/**
 * How much a file may hold (导入限额), as {@link LimitSettings#imports()} has it; enforced while reading, so that nothing larger is
 * ever unpacked or kept.
 *
 * @param compressedBytes size of the file as given ({@link Limit#IMPORT_MAX_BYTES})
 * @param uncompressedBytes size of all that is unpacked from it ({@link Limit#IMPORT_MAX_UNPACKED_BYTES})
 * @param ratio how many times its packed size an entry may unpack to ({@link Limit#IMPORT_MAX_RATIO})
 * @param entries files within an archive ({@link Limit#IMPORT_MAX_ENTRIES})
 * @param features features or rows ({@link Limit#IMPORT_MAX_FEATURES})
 * @param vertices vertices of one feature ({@link Limit#IMPORT_MAX_VERTICES})
 */
public record ImportLimits(
        long compressedBytes, long uncompressedBytes, int ratio, int entries, long features, int vertices) {

    /** Those that are in force where nothing is set. */
    public static ImportLimits defaults() {
        return LimitSettings.defaults().imports();
    }
}
