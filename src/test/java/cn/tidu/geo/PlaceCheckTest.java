package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PlaceCheckTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Guangzhou's middle. */
    private static final List<Coordinate> GUANGZHOU =
            List.of(new Coordinate(113.2, 23.1), new Coordinate(113.3, 23.2), new Coordinate(113.4, 23.0));

    private static List<Coordinate> as(String code) {
        Reprojection reprojection = Reprojection.between(Crs.CGCS2000, Crs.ofCode(code));
        return GUANGZHOU.stream()
                .map(c -> reprojection.apply(FACTORY.createPoint(c)).getCoordinate())
                .toList();
    }

    private static List<Coordinate> turned(List<Coordinate> sample) {
        return sample.stream().map(c -> new Coordinate(c.getY(), c.getX())).toList();
    }

    private static Optional<Suspicion> diagnose(PlaceCheck check, List<Coordinate> original, String said) {
        Crs crs = Crs.ofCode(said);
        Reprojection reprojection = Reprojection.between(crs, Crs.CGCS2000);
        List<Coordinate> converted = new ArrayList<>();
        try {
            original.forEach(c ->
                    converted.add(reprojection.apply(FACTORY.createPoint(c)).getCoordinate()));
        } catch (FileFault fault) {
            converted.clear();
        }
        return check.diagnose(converted, original, crs);
    }

    @ParameterizedTest
    @CsvSource({"4490", "4547", "4526", "4546", "3857", "2383", "32649"})
    void whatLiesInGuangdongIsNotSuspected(String code) {
        assertThat(diagnose(PlaceCheck.guangdong(), as(code), code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4526, 4547, zone-prefix, --crs EPSG:4526",
        "4547, 4526, zone-prefix, --crs EPSG:4547",
        "4525, 4547, zone-prefix, --crs EPSG:4525",
        "4497, 4508, zone-prefix, --crs EPSG:4497",
        "2362, 2383, zone-prefix, --crs EPSG:2362",
        "4547, 4549, central-meridian, --crs EPSG:4547",
        "4547, 4544, central-meridian, --crs EPSG:4547",
        "4490, 4547, wrong-crs, --crs EPSG:4490",
        "4547, 4490, wrong-crs, --crs EPSG:4547",
        "4526, 4490, wrong-crs, --crs EPSG:4526",
        "3857, 4326, wrong-crs, --crs EPSG:3857",
        "4547, 3857, wrong-crs, --crs EPSG:4547"
    })
    void theWrongSystemIsToldByTheRightOne(String right, String said, String code, String flag) {
        assertThat(diagnose(PlaceCheck.guangdong(), as(right), said)).hasValueSatisfying(suspicion -> {
            assertThat(suspicion.code()).isEqualTo(code);
            assertThat(suspicion.advice()).contains(flag, " / ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4490, 4490, swapped-axes, --swap-xy",
        "4547, 4547, swapped-axes, --swap-xy",
        "4526, 4526, swapped-axes, --swap-xy",
        "4526, 4547, swapped-axes, --swap-xy --crs EPSG:4526",
        "4547, 4526, swapped-axes, --swap-xy --crs EPSG:4547",
        "4490, 4547, wrong-crs, --crs EPSG:4490 --swap-xy"
    })
    void exchangedAxesAreSeen(String right, String said, String code, String flag) {
        assertThat(diagnose(PlaceCheck.guangdong(), turned(as(right)), said)).hasValueSatisfying(suspicion -> {
            assertThat(suspicion.code()).isEqualTo(code);
            assertThat(suspicion.advice()).contains(flag, " / ");
        });
    }

    @Test
    void aCityTellsTheCentralMeridianWhereTheProvinceCannot() {
        // By 4548 Guangzhou would lie at 116.2° E: within Guangdong, but not in Guangzhou.
        assertThat(diagnose(PlaceCheck.guangdong(), as("4547"), "4548")).isEmpty();
        Geometry city = FACTORY.toGeometry(new Envelope(113.0, 113.6, 22.8, 23.4));
        assertThat(diagnose(PlaceCheck.within(List.of(city)), as("4547"), "4548"))
                .hasValueSatisfying(suspicion -> {
                    assertThat(suspicion.code()).isEqualTo("central-meridian");
                    assertThat(suspicion.advice()).contains("--crs EPSG:4547").doesNotContain("EPSG:4546");
                });
    }

    @Test
    void whatNoMistakeExplainsLiesOutside() {
        List<Coordinate> beijing = List.of(new Coordinate(116.4, 39.9));
        assertThat(diagnose(PlaceCheck.guangdong(), beijing, "4490"))
                .map(Suspicion::code)
                .contains("outside-guangdong");
    }

    @Test
    void aFewStraysDoNotMakeASuspicionNorDoesAnEmptySample() {
        List<Coordinate> sample = new ArrayList<>(GUANGZHOU);
        sample.add(new Coordinate(0, 0));
        assertThat(diagnose(PlaceCheck.guangdong(), sample, "4490")).isEmpty();
        assertThat(diagnose(PlaceCheck.guangdong(), List.of(), "4490")).isEmpty();
    }
}
