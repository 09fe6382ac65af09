package cn.tidu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

class DatumEvidenceTest {
    private static Geometry guangzhou;

    @BeforeAll
    static void readGuangzhou() throws IOException, ParseException {
        String regions = Files.readString(Path.of("gis-data/regions.geojson"));
        Matcher matcher = Pattern.compile("\"code\":\"440100\".*?\"geometry\":(\\{.*?\\]\\})")
                .matcher(regions);
        assertThat(matcher.find()).isTrue();
        guangzhou = new GeoJsonReader().read(matcher.group(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Datum.class,
            names = {"GCJ02", "BD09"})
    void aShiftedCityIsToldByItsDatum(Datum datum) {
        Geometry shifted = ChinaDatum.fromWgs84(guangzhou, datum);
        DatumEvidence evidence = DatumEvidence.compare(List.of(shifted), List.of(guangzhou));
        assertThat(evidence.suspected()).contains(datum);
        assertThat(evidence.medianMetres(datum).orElseThrow()).isLessThan(0.1);
        assertThat(evidence.medianMetres(Datum.CGCS2000).orElseThrow()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Datum.class,
            names = {"GCJ02", "BD09"})
    void aCoarserReferenceStillTells(Datum datum) {
        Geometry shifted = ChinaDatum.fromWgs84(guangzhou, datum);
        Geometry coarse = TopologyPreservingSimplifier.simplify(guangzhou, 0.001);
        assertThat(DatumEvidence.compare(List.of(shifted), List.of(coarse)).suspected())
                .contains(datum);
    }

    @Test
    void aCityWhereItBelongsIsNotSuspected() {
        Geometry coarse = TopologyPreservingSimplifier.simplify(guangzhou, 0.001);
        assertThat(DatumEvidence.compare(List.of(guangzhou), List.of(guangzhou)).suspected())
                .isEmpty();
        assertThat(DatumEvidence.compare(List.of(coarse), List.of(guangzhou)).suspected())
                .isEmpty();
    }

    @Test
    void parcelsWithinTheCityAreNoEvidence() {
        Geometry parcel = guangzhou.getInteriorPoint().buffer(0.02);
        assertThat(DatumEvidence.compare(List.of(parcel), List.of(guangzhou)).suspected())
                .isEmpty();
    }

    @Test
    void nothingToCompareIsNoEvidence() {
        DatumEvidence evidence = DatumEvidence.compare(List.of(), List.of(guangzhou));
        assertThat(evidence.suspected()).isEmpty();
        assertThat(evidence.medianMetres(Datum.WGS84)).isEmpty();
    }
}
