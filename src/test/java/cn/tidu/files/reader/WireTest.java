package cn.tidu.files.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.RawFeature;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

/** What comes from the reading process is not believed. */
class WireTest {
    private static byte[] row() throws Exception {
        WireOut out = new WireOut();
        out.feature(new PlacedFeature(
                new RawFeature(
                        "",
                        7,
                        Map.of("名称", "甲"),
                        new WKTReader()
                                .read("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0)), MULTIPOINT ((1 2)))")),
                Optional.empty()));
        return out.taken();
    }

    @Test
    void aRowComesThroughAsItIs() throws Exception {
        PlacedFeature read = new WireIn().on(row()).feature();

        assertThat(read.feature().row()).isEqualTo(7);
        assertThat(read.feature().attributes()).containsExactly(Map.entry("名称", "甲"));
        assertThat(read.feature().geometry().toText())
                .isEqualTo("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0)), MULTIPOINT ((1 2)))");
    }

    @Test
    void whatIsCutOrSpoiltIsARowOrBrokenAndNothingElse() throws Exception {
        byte[] row = row();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = i < row.length ? Arrays.copyOf(row, i) : row.clone();
            if (i >= row.length) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                new WireIn().on(spoilt).feature();
            } catch (BrokenWire e) {
                assertThat(e).hasMessageNotContaining("/");
            }
        }
    }

    @Test
    void aMessageMayNotBeLongerThanAgreed() {
        byte[] claim = ByteBuffer.allocate(5)
                .put(Frame.BATCH)
                .putInt(Integer.MAX_VALUE)
                .array();

        assertThatThrownBy(() -> Frame.read(new DataInputStream(new ByteArrayInputStream(claim)), 1000))
                .isInstanceOf(BrokenWire.class);
    }
}
