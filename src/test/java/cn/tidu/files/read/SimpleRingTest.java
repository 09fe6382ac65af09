package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

class SimpleRingTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Vertices on a small grid meet, touch and run back on one another in every way there is. */
    @Test
    void whatIsCalledSurelyValidIsValidByTheFullCheck() {
        Random random = new Random(20261121);
        int sure = 0;
        for (int i = 0; i < 200_000; i++) {
            Geometry polygon = polygon(random, 3 + random.nextInt(5), 2 + random.nextInt(6));
            boolean valid = IsValidOp.isValid(polygon);
            if (SimpleRing.surelyValid(polygon)) {
                sure++;
                assertThat(valid).as(polygon.toText()).isTrue();
            }
        }
        assertThat(sure).isGreaterThan(10_000);
    }

    private static Geometry polygon(Random random, int vertices, int grid) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            ring[i] = new Coordinate(random.nextInt(grid), random.nextInt(grid));
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    @Test
    void aStarOfManyVerticesIsSeenAtOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int n = 3 + random.nextInt(46);
            Coordinate[] ring = new Coordinate[n + 1];
            for (int v = 0; v < n; v++) {
                double angle = 2 * Math.PI * v / n;
                double radius = 0.01 * (0.2 + random.nextDouble());
                ring[v] = new Coordinate(113 + radius * Math.cos(angle), 23 + radius * Math.sin(angle));
            }
            ring[n] = ring[0].copy();
            assertThat(SimpleRing.surelyValid(FACTORY.createPolygon(ring))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON EMPTY",
                "POINT (1 1)",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))",
                "POLYGON ((0 0, 4 0, 4 4, 4 0, 0 0))",
                "POLYGON ((0 0, 4 0, 4 0, 4 4, 0 0))",
                "POLYGON ((0 0, 4 0, 2 0, 0 0))",
                "POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))"
            })
    void whatIsNotSureIsLeftForTheFullCheck(String wkt) throws ParseException {
        assertThat(SimpleRing.surelyValid(new WKTReader().read(wkt))).isFalse();
    }
}
