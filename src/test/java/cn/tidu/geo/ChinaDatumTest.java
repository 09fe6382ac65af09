package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ChinaDatumTest {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Made once with gcoord 1.0.7 (npm), {@code gcoord.transform(point, gcoord.WGS84, gcoord.GCJ02)} and BD09. */
    @ParameterizedTest
    @CsvSource({
        "113.264385,23.129112,113.26971458288735,23.126435336538538,113.27613576798366,23.132723116471208",
        "114.057868,22.543099,114.06298196110272,22.540381757783795,114.06953196673828,22.546040412882437",
        "116.681956,23.354152,116.68642389064175,23.351494918717602,116.69296587487315,23.35722741755562",
        "110.359377,21.270702,110.3638733883748,21.268319984236932,110.3704130697208,21.27421935598444",
        "113.596755,24.810403,113.60194491713126,24.807342340496483,113.60845603249692,24.81319859928758",
        "111.562149,22.015203,111.56711693382552,22.01229151202976,111.57363457107903,22.018242698662988",
        "117.1,23.7,117.1049659946799,23.697607814723032,117.11141826269187,23.703856284683848"
    })
    void theShiftsAgreeWithGcoord(double x, double y, double gcjX, double gcjY, double bdX, double bdY) {
        Coordinate gcj02 = ChinaDatum.wgs84ToGcj02(new Coordinate(x, y));
        assertThat(gcj02.getX()).isCloseTo(gcjX, within(1e-10));
        assertThat(gcj02.getY()).isCloseTo(gcjY, within(1e-10));
        Coordinate bd09 = ChinaDatum.gcj02ToBd09(gcj02);
        assertThat(bd09.getX()).isCloseTo(bdX, within(1e-10));
        assertThat(bd09.getY()).isCloseTo(bdY, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260101, 441900})
    void theWayBackAgreesWithTheWayThereToACentimetre(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            Coordinate p = new Coordinate(109 + 9 * random.nextDouble(), 20 + 6 * random.nextDouble());
            Coordinate gcj02 = ChinaDatum.wgs84ToGcj02(ChinaDatum.gcj02ToWgs84(p));
            Coordinate bd09 = ChinaDatum.gcj02ToBd09(ChinaDatum.bd09ToGcj02(p));
            assertThat(p.distance(gcj02) * METRES_PER_DEGREE).isLessThan(0.01);
            assertThat(p.distance(bd09) * METRES_PER_DEGREE).isLessThan(0.01);
        }
    }

    @Test
    void outsideOfChinaNothingIsShifted() {
        Coordinate london = new Coordinate(-0.1276, 51.5072);
        assertThat(ChinaDatum.wgs84ToGcj02(london)).isEqualTo(london);
        assertThat(ChinaDatum.gcj02ToWgs84(london)).isEqualTo(london);
    }

    @ParameterizedTest
    @CsvSource({"gcj02,GCJ02", "GCJ-02,GCJ02", "bd09,BD09", "bd-09,BD09", "cgcs2000,CGCS2000", "WGS84,WGS84"})
    void aGeometryShiftedAndBackIsWhereItWas(String name, Datum datum) {
        assertThat(Datum.of(name)).isEqualTo(datum);
        Geometry line = FACTORY.createLineString(new Coordinate[] {new Coordinate(113, 23), new Coordinate(114, 22)});
        Geometry shifted = ChinaDatum.fromWgs84(line, datum);
        assertThat(ChinaDatum.toWgs84(shifted, datum).equalsExact(line, 1e-7)).isTrue();
        assertThat(shifted.equals(line)).isEqualTo(datum == Datum.CGCS2000 || datum == Datum.WGS84);
    }

    @Test
    void anUnknownDatumIsRefused() {
        assertThatThrownBy(() -> Datum.of("mars")).isInstanceOf(FileFault.class).hasMessageContaining("gcj02");
    }
}
