package cn.tidu.platform.http;

import java.util.regex.Pattern;

/**
 * Advice written for the command line, in the words of a form or a query (表单用语): {@code --crs EPSG:4547} is said as
 * {@code crs=EPSG:4547}, {@code --swap-xy} as {@code swapXy=true}.
 */
public final class FormWording {
    private static final Pattern WITH_VALUE = Pattern.compile(
            "--(crs|datum|encoding)[ =](EPSG:(?:\\d+|…)|(?:gcj02|bd09|cgcs2000|wgs84)(?:\\|(?:gcj02|bd09|cgcs2000|wgs84))*|UTF-8|GBK|GB18030|…)");
    private static final Pattern NAME = Pattern.compile("--(crs|datum|encoding|mapping|into|to)\\b");

    private FormWording() {}

    /** The same text without flags. */
    public static String of(String text) {
        String values = WITH_VALUE.matcher(text).replaceAll("$1=$2");
        return NAME.matcher(values)
                .replaceAll("$1")
                .replace("--swap-xy", "swapXy=true")
                .replace("--dry-run", "dryRun=true");
    }
}
