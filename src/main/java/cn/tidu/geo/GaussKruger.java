package cn.tidu.geo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One zone of the Gauss–Krüger projection (高斯-克吕格投影带) as EPSG numbers it for the three Chinese frames.
 *
 * <p>Source: EPSG Geodetic Parameter Dataset, codes 4491–4554 (CGCS2000), 2327–2390 (Xian 1980), 21413–21423,
 * 21453–21463 and 2401–2442 (Beijing 1954).
 *
 * @param frame the reference frame
 * @param width width of the zone in degrees, 3 or 6
 * @param number zone number (带号): 25–45 for 3°, 13–23 for 6°
 * @param prefixed whether the easting begins with the zone number (东坐标加带号)
 */
public record GaussKruger(Frame frame, int width, int number, boolean prefixed) {
    /** Easting of the central meridian without zone number, m. */
    static final double FALSE_EASTING = 500_000;

    /** The place of the zone number within the easting, m. */
    static final double PREFIX = 1_000_000;

    private record Run(Frame frame, int width, boolean prefixed, int firstCode) {
        int firstNumber() {
            return width == 3 ? 25 : 13;
        }

        int lastNumber() {
            return width == 3 ? 45 : 23;
        }

        Stream<GaussKruger> zones() {
            return IntStream.rangeClosed(firstNumber(), lastNumber())
                    .mapToObj(number -> new GaussKruger(frame, width, number, prefixed));
        }
    }

    private static final List<Run> RUNS = List.of(
            new Run(Frame.CGCS2000, 6, true, 4491),
            new Run(Frame.CGCS2000, 6, false, 4502),
            new Run(Frame.CGCS2000, 3, true, 4513),
            new Run(Frame.CGCS2000, 3, false, 4534),
            new Run(Frame.XIAN_1980, 6, true, 2327),
            new Run(Frame.XIAN_1980, 6, false, 2338),
            new Run(Frame.XIAN_1980, 3, true, 2349),
            new Run(Frame.XIAN_1980, 3, false, 2370),
            new Run(Frame.BEIJING_1954, 6, true, 21413),
            new Run(Frame.BEIJING_1954, 6, false, 21453),
            new Run(Frame.BEIJING_1954, 3, true, 2401),
            new Run(Frame.BEIJING_1954, 3, false, 2422));

    /** All zones EPSG has, of all frames. */
    public static Stream<GaussKruger> all() {
        return RUNS.stream().flatMap(Run::zones);
    }

    /** The zone of an EPSG code; empty if the code is another system. */
    public static Optional<GaussKruger> ofEpsg(int code) {
        return all().filter(zone -> zone.epsg() == code).findFirst();
    }

    /**
     * The zone with these parameters; a 3° and a 6° zone may share all of them and then project alike.
     *
     * @param preferredWidth the width to take where both would do
     */
    static Optional<GaussKruger> of(Frame frame, double centralMeridian, double falseEasting, int preferredWidth) {
        List<GaussKruger> fitting = all().filter(zone -> zone.frame == frame
                        && Math.abs(zone.centralMeridian() - centralMeridian) < 1e-9
                        && Math.abs(zone.falseEasting() - falseEasting) < 1e-3)
                .toList();
        return fitting.stream()
                .filter(zone -> zone.width == preferredWidth)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** EPSG code. */
    public int epsg() {
        Run run = RUNS.stream()
                .filter(other -> other.frame == frame && other.width == width && other.prefixed == prefixed)
                .findFirst()
                .orElseThrow();
        return run.firstCode + number - run.firstNumber();
    }

    /** Central meridian (中央子午线), degrees east. */
    public int centralMeridian() {
        return width == 3 ? number * 3 : number * 6 - 3;
    }

    /** Easting of the central meridian, m. */
    double falseEasting() {
        return prefixed ? number * PREFIX + FALSE_EASTING : FALSE_EASTING;
    }

    /** The same zone with or without its number in the easting. */
    GaussKruger withPrefix(boolean wanted) {
        return new GaussKruger(frame, width, number, wanted);
    }

    /** The other zones of the same frame, width and kind of easting. */
    Stream<GaussKruger> siblings() {
        return all().filter(zone ->
                zone.frame == frame && zone.width == width && zone.prefixed == prefixed && zone.number != number);
    }
}
