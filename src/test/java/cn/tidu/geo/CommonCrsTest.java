package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The systems that are written out are those of EPSG's database, and lead to the same coordinates. */
class CommonCrsTest {
    static Stream<Integer> codes() {
        return Stream.concat(
                Stream.of(4490, 4326, 3857), IntStream.rangeClosed(4491, 4554).boxed());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isWhatEpsgHas(int code) throws Exception {
        CoordinateReferenceSystem epsg = CRS.decode("EPSG:" + code, true);
        CoordinateReferenceSystem ours = CommonCrs.of(code).orElseThrow();
        assertThat(CRS.equalsIgnoreMetadata(epsg, ours)).isTrue();
        assertThat(ours.toWKT())
                .isEqualTo(epsg.toWKT().replaceFirst("(PROJECTION\\[\"[^\"]*\"), AUTHORITY\\[[^\\]]*\\]", "$1"));
        assertThat(ours.getName().getCode()).isEqualTo(epsg.getName().getCode());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void leadsToTheSameCoordinates(int code) throws Exception {
        CoordinateReferenceSystem epsg = CRS.decode("EPSG:" + code, true);
        GeographicCRS degrees = epsg instanceof ProjectedCRS projected ? projected.getBaseCRS() : (GeographicCRS) epsg;
        MathTransform down = CRS.findMathTransform(degrees, epsg, true);
        MathTransform up = CRS.findMathTransform(epsg, CRS.decode("EPSG:4490", true), true);
        double meridian = GaussKruger.ofEpsg(code)
                .map(zone -> (double) zone.centralMeridian())
                .orElse(113.0);
        Random random = new Random(code);
        for (int i = 0; i < 50; i++) {
            double[] there = {meridian + random.nextDouble() * 6 - 3, 18 + random.nextDouble() * 12};
            down.transform(there, 0, there, 0, 1);
            double[] expected = there.clone();
            up.transform(expected, 0, expected, 0, 1);
            double[] actual = there.clone();
            Reprojection.between(Crs.ofEpsg(code), Crs.CGCS2000).move(actual);
            assertThat(actual[0]).isCloseTo(expected[0], within(1e-9));
            assertThat(actual[1]).isCloseTo(expected[1], within(1e-9));
            double[] back = expected.clone();
            Reprojection.between(Crs.CGCS2000, Crs.ofEpsg(code)).move(back);
            down.transform(expected, 0, expected, 0, 1);
            // a metre has no more digits than that where the easting begins with the zone
            assertThat(back[0]).isCloseTo(expected[0], within(2e-8));
            assertThat(back[1]).isCloseTo(expected[1], within(2e-8));
        }
    }

    @Test
    void leavesOthersToEpsg() {
        assertThat(CommonCrs.of(2327)).isEmpty();
        assertThat(CommonCrs.of(32650)).isEmpty();
    }
}
