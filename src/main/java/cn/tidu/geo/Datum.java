package cn.tidu.geo;

import java.util.Locale;

/** What longitude and latitude are measured against (坐标基准), the shifted ones of web maps included. */
public enum Datum {
    /** 2000国家大地坐标系, EPSG:4490. */
    CGCS2000,
    /** EPSG:4326; counts as one with CGCS2000. */
    WGS84,
    /** 国测局坐标（火星坐标）: shifted by some 500 m, used by AMap (高德), Tencent (腾讯) and others. */
    GCJ02,
    /** 百度坐标: GCJ-02 shifted once more, used by Baidu (百度). */
    BD09;

    /**
     * The datum of a name, with or without hyphen, in capitals or not.
     *
     * @param name {@code cgcs2000}, {@code wgs84}, {@code gcj02}, {@code gcj-02}, {@code bd09}, {@code bd-09}
     * @throws FileFault {@code unknown-datum} if there is none of the name
     */
    public static Datum of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "cgcs2000" -> CGCS2000;
            case "wgs84" -> WGS84;
            case "gcj02" -> GCJ02;
            case "bd09" -> BD09;
            default ->
                throw new FileFault(
                        "unknown-datum",
                        "未知的坐标基准“" + name + "”，可用：cgcs2000、wgs84、gcj02、bd09，例如 --datum gcj02。 / Unknown datum \"" + name
                                + "\"; use cgcs2000, wgs84, gcj02 or bd09, such as --datum gcj02.");
        };
    }
}
