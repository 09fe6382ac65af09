package cn.tidu.platform.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A setting that is a whole number (整数设置).
 *
 * @param key name of the environment variable
 * @param fallback what it is where it is not set or empty
 * @param least smallest value it may have
 * @param most largest value it may have
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 */
record NumberSetting(String key, long fallback, long least, long most, Unit unit, String zh, String en) {

    /**
     * What the environment says.
     *
     * @throws SettingException if that is not a whole number of the range
     */
    long read(Map<String, String> env) {
        Optional<String> text =
                Optional.ofNullable(env.get(key)).map(String::strip).filter(value -> !value.isEmpty());
        return text.isEmpty() ? fallback : checked(text.get());
    }

    private long checked(String text) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below: no number, or one beyond all ranges
        }
        throw new SettingException(
                key,
                text,
                String.format(Locale.ROOT, "%d 到 %d 的整数", least, most),
                String.format(Locale.ROOT, "a whole number from %d to %d", least, most));
    }

    /** The same as an {@code int}, which every value of its range must be. */
    int readInt(Map<String, String> env) {
        if (!small()) {
            throw new IllegalStateException(key + " may be larger than an int");
        }
        return Math.toIntExact(read(env));
    }

    /** Whether every value it may have is an {@code int}. */
    boolean small() {
        return most <= Integer.MAX_VALUE;
    }

    /** As help and the README show it. */
    Settings.Described described() {
        return described(Long.toString(fallback));
    }

    /** The same where the default is found out by the machine. */
    Settings.Described described(String told) {
        return new Settings.Described(key, zh, en, told, unit.range(least, most));
    }
}
