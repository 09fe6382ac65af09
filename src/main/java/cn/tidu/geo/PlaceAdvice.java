package cn.tidu.geo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of {@link PlaceCheck}, Chinese and English (落区建议). */
final class PlaceAdvice {
    private PlaceAdvice() {}

    static Suspicion swapped(Optional<Crs> crs) {
        String flags = "--swap-xy" + crs.map(found -> " " + flag(found)).orElse("");
        return new Suspicion(
                "swapped-axes",
                "横纵坐标（经纬度）疑似颠倒，交换后落在范围内，请加 " + flags + "。 / The axes seem exchanged (latitude or northing first);"
                        + " exchanged they fall in: use " + flags + ".");
    }

    /** The axes were exchanged at the user's word, and need not have been. */
    static Suspicion needlesslySwapped() {
        return new Suspicion(
                "needlessly-swapped",
                "文件中 x、y（经纬度）没有颠倒，按 --swap-xy 对调后反而落在范围外，请去掉 --swap-xy。 / The axes are not exchanged in the file;"
                        + " exchanged by --swap-xy they fall outside: run again without --swap-xy.");
    }

    static Suspicion zonePrefix(Crs said, boolean numbered, List<Crs> fitting) {
        String zh = numbered ? "东坐标带有带号，而 " + said + " 不带带号" : "东坐标没有带号，而 " + said + " 要求带号";
        String en = numbered
                ? "The eastings begin with a zone number, which " + said + " has not"
                : "The eastings have no zone number, which " + said + " expects";
        return new Suspicion("zone-prefix", zh + "，请用 " + zh(fitting) + "。 / " + en + ": use " + en(fitting) + ".");
    }

    static Suspicion centralMeridian(Crs said, List<Crs> fitting) {
        return new Suspicion(
                "central-meridian",
                "按 " + said + " 不在范围内，中央经线疑似有误，改用 " + zh(fitting) + " 则落在范围内。 / By " + said
                        + " the file falls outside; the central meridian seems wrong, and it falls in with "
                        + en(fitting)
                        + ".");
    }

    static Suspicion degrees(Crs said, boolean turned) {
        String flags = "--crs EPSG:4490" + (turned ? " --swap-xy" : "");
        return new Suspicion(
                "wrong-crs",
                "坐标是经纬度（度），而 " + said + " 是投影坐标系（米），请用 " + flags + "。 / The coordinates are degrees, but " + said
                        + " is in metres: use " + flags + ".");
    }

    static Suspicion metres(Crs said, List<Crs> fitting, List<Crs> fittingTurned) {
        boolean turned = fitting.isEmpty() && !fittingTurned.isEmpty();
        List<Crs> named = turned ? fittingTurned : fitting;
        String swap = turned ? " --swap-xy" : "";
        String zh = named.isEmpty() ? "其投影坐标系，例如 --crs EPSG:4547" : zh(named) + swap;
        String en = named.isEmpty() ? "its projected system, such as --crs EPSG:4547" : en(named) + swap;
        return new Suspicion(
                "wrong-crs",
                "坐标是米，而 " + said + " 是经纬度（度），请用 " + zh + "。 / The coordinates are metres, but " + said
                        + " is in degrees: use " + en + ".");
    }

    static Suspicion otherCrs(Crs said, List<Crs> fitting) {
        return new Suspicion(
                "wrong-crs",
                "按 " + said + " 不在范围内，改用 " + zh(fitting) + " 则落在范围内。 / By " + said
                        + " the file falls outside; it falls in with " + en(fitting) + ".");
    }

    static Suspicion outside(Crs said) {
        return new Suspicion(
                "outside-guangdong",
                "按 " + said + " 不在应在的范围（广东省）内，请核对文件，或用 --crs 指明坐标系，例如 --crs EPSG:4547。 / By " + said
                        + " the file falls outside of where it should lie (Guangdong): check the file, or name its"
                        + " system with --crs, such as --crs EPSG:4547.");
    }

    private static String zh(List<Crs> fitting) {
        return joined(fitting, " 或 ", "（", "）", zone -> "中央经线" + zone.centralMeridian() + "°E");
    }

    private static String en(List<Crs> fitting) {
        return joined(fitting, " or ", " (", ")", zone -> "central meridian " + zone.centralMeridian() + "°E");
    }

    private static String joined(
            List<Crs> fitting, String or, String open, String close, Function<GaussKruger, String> meridian) {
        return fitting.stream()
                .map(crs -> flag(crs)
                        + crs.gaussKruger()
                                .map(zone -> open + meridian.apply(zone) + close)
                                .orElse(""))
                .collect(Collectors.joining(or));
    }

    private static String flag(Crs crs) {
        return "--crs EPSG:" + crs.epsg().orElseThrow();
    }
}
