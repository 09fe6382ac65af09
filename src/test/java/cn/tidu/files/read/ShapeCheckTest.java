package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is mended, and what is not even tried. */
class ShapeCheckTest {
    private static Geometry tangled(int points) {
        Random random = new Random(2);
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            ring[i] = new CoordinateXY(113 + random.nextDouble(), 22 + random.nextDouble());
        }
        ring[points] = ring[0];
        return new GeometryFactory().createPolygon(ring);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2_000, 20_000, 199_999})
    void anOutlineThatCrossesItselfTooOftenIsToldSoWithoutMending(int points) {
        ShapeCheck.Outcome outcome = ShapeCheck.check(tangled(points));

        assertThat(outcome.kept()).isEmpty();
        assertThat(outcome.fault().orElseThrow()).contains("自相交 1000 次以上", "check the order of its vertices");
        assertThat(outcome.change()).isNaN();
    }

    @Test
    void anOutlineThatCrossesItselfAFewTimesIsTriedAsBefore() {
        ShapeCheck.Outcome outcome = ShapeCheck.check(tangled(12));

        assertThat(outcome.fault()).isPresent();
        assertThat(outcome.change()).isNotNaN();
    }

    @Test
    void aSoundOutlineOfManyVerticesIsLeftAlone() {
        Geometry round =
                new GeometryFactory().createPoint(new CoordinateXY(0, 0)).buffer(1, 40_000);

        assertThatObject(ShapeCheck.check(round).kept().orElseThrow()).isSameAs(round);
    }

    @Test
    void crossingsAreCountedAndTouchingIsNone() {
        assertThat(Crossings.moreThan(
                        0,
                        new GeometryFactory()
                                .createPoint(new CoordinateXY(0, 0))
                                .buffer(1)))
                .isFalse();
        assertThat(Crossings.moreThan(0, tangled(12))).isTrue();
        assertThat(Crossings.moreThan(1_000, tangled(12))).isFalse();
    }
}
