package cn.tidu.platform.settings;

import cn.tidu.geo.FileFault;
import java.util.Map;

/**
 * How much a file may hold (导入限额); enforced while reading, so that nothing larger is ever unpacked or kept.
 *
 * @param compressedBytes size of the file as given
 * @param uncompressedBytes size of all that is unpacked from it
 * @param ratio how many times its packed size an entry may unpack to
 * @param entries files within an archive
 * @param features features or rows
 * @param vertices vertices of one feature
 */
public record ImportLimits(
        long compressedBytes, long uncompressedBytes, int ratio, int entries, long features, int vertices) {

    /** Safe defaults: 200 MB packed, 2 GB unpacked, ratio 100, 200 entries, two million features, 200,000 vertices. */
    public static ImportLimits defaults() {
        return new ImportLimits(200L << 20, 2L << 30, 100, 200, 2_000_000, 200_000);
    }

    /**
     * The defaults with what the environment says instead: {@code TIDU_IMPORT_MAX_BYTES}, {@code _UNPACKED_BYTES}, {@code _RATIO},
     * {@code _ENTRIES}, {@code _FEATURES}, {@code _VERTICES}.
     *
     * @throws FileFault {@code bad-setting} if one is not a positive whole number
     */
    public static ImportLimits from(Map<String, String> env) {
        ImportLimits safe = defaults();
        return new ImportLimits(
                number(env, "TIDU_IMPORT_MAX_BYTES", safe.compressedBytes()),
                number(env, "TIDU_IMPORT_MAX_UNPACKED_BYTES", safe.uncompressedBytes()),
                (int) number(env, "TIDU_IMPORT_MAX_RATIO", safe.ratio()),
                (int) number(env, "TIDU_IMPORT_MAX_ENTRIES", safe.entries()),
                number(env, "TIDU_IMPORT_MAX_FEATURES", safe.features()),
                (int) number(env, "TIDU_IMPORT_MAX_VERTICES", safe.vertices()));
    }

    private static long number(Map<String, String> env, String key, long fallback) {
        String text = env.getOrDefault(key, "").strip();
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.matches("[1-9]\\d{0,14}")) {
            throw new FileFault("bad-setting", "设置 %s=%s 应为正整数 / must be a positive whole number".formatted(key, text));
        }
        return Long.parseLong(text);
    }
}
