package cn.tidu.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class NearBoxesTest {
    /** Against comparing each with each, from boxes far apart to boxes in heaps, with some large ones among them. */
    @Test
    void exactlyTheBoxesThatTouchAnotherAreNamed() {
        Random random = new Random(20261121);
        for (int round = 0; round < 300; round++) {
            double side = Math.pow(10, -random.nextInt(4));
            List<Envelope> boxes = new ArrayList<>();
            int n = 1 + random.nextInt(300);
            for (int i = 0; i < n; i++) {
                double width = side * random.nextDouble() * (random.nextInt(40) == 0 ? 100 : 1);
                double height = random.nextInt(10) == 0 ? 0 : side * random.nextDouble();
                double x = 113 + random.nextInt(200) * side / 2;
                double y = 23 + random.nextInt(200) * side / 2;
                boxes.add(new Envelope(x, x + width, y, y + height));
            }
            NearBoxes near = new NearBoxes();
            TreeSet<Integer> expected = new TreeSet<>();
            for (int i = 0; i < n; i++) {
                near.add(i + 2, boxes.get(i));
                for (int j = 0; j < n; j++) {
                    if (i != j && boxes.get(i).intersects(boxes.get(j))) {
                        expected.add(i + 2);
                    }
                }
            }
            assertThat(near.touching()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aHeapOfBoxesInOnePlaceTouchesWithoutEachBeingComparedWithEach() {
        NearBoxes near = new NearBoxes();
        for (int i = 0; i < 200_000; i++) {
            near.add(i, new Envelope(113, 113.001, 23, 23.001));
        }
        near.add(200_000, new Envelope(114, 114.001, 23, 23.001));
        assertThat(near.touching()).hasSize(200_000);
    }
}
