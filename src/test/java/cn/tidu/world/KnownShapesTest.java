package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is compared once must not hide a field that comes later. */
class KnownShapesTest {
    private final KnownShapes shapes = new KnownShapes();

    private boolean known(String json) throws Exception {
        return shapes.known("GET /x 200", TestWorld.JSON.readTree(json));
    }

    @Test
    void theSameShapeIsKnownAfterAFewLooksAndAnotherFieldOrTypeIsNot() throws Exception {
        for (int look = 0; look < 3; look++) {
            assertThat(known("{\"a\":1,\"b\":[{\"c\":\"x\"}]}")).isFalse();
        }
        assertThat(known("{\"b\":[{\"c\":\"y\"},{\"c\":\"z\"}],\"a\":7}")).isTrue();
        assertThat(known("{\"a\":1,\"b\":[{\"c\":\"x\"},{\"c\":\"x\",\"d\":1}]}"))
                .isFalse();
        assertThat(known("{\"a\":1.5,\"b\":[{\"c\":\"x\"}]}")).isFalse();
        assertThat(known("{\"a\":null,\"b\":[{\"c\":\"x\"}]}")).isFalse();
        assertThat(known("{\"a\":1,\"b\":[]}")).isFalse();
    }
}
