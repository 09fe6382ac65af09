package cn.tidu.facts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tidu.facts.source.Confidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is upstream, downstream or of the same chain, worked by hand. */
class ChainsTest {
    private final Chains chains = new Chains(List.of(
            link("vehicle-parts", true, List.of("3670"), List.of("361"), Confidence.HIGH),
            link("components", true, List.of("397", "398"), List.of("391", "392"), Confidence.MEDIUM),
            link("textiles", false, List.of("17", "18"), List.of(), Confidence.HIGH),
            link("moulds", true, List.of("3525"), List.of("292"), Confidence.LOW)));

    private static ChainLink link(
            String id, boolean supplies, List<String> from, List<String> to, Confidence confidence) {
        return new ChainLink(id, supplies, from, to, "物料" + id, id, Optional.empty(), true, confidence, "原文", "来源");
    }

    @Test
    void aPartsMakerIsUpstreamOfTheCarMakerAndTheOtherWayRound() {
        Partnership parts = chains.between("3611", "3670").orElseThrow();
        assertThat(parts.role()).isEqualTo(ChainRole.UPSTREAM);
        assertThat(parts.strength()).isEqualTo(1);
        Partnership cars = chains.between("3670", "3612").orElseThrow();
        assertThat(cars.role()).isEqualTo(ChainRole.DOWNSTREAM);
        assertThat(cars.link().orElseThrow().id()).isEqualTo("vehicle-parts");
    }

    @Test
    void aMiddlingRowCountsLess() {
        // role 1 × fit 1 × confidence 0.8
        assertThat(chains.between("3922", "3982").orElseThrow().strength()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aCoarseCodeCountsByTheLevelsItKnows() {
        // 36 gives one of the two levels of 361: 1/2; the neighbour 3670 fits in full
        assertThat(chains.between("36", "3670").orElseThrow().strength()).isCloseTo(0.5, within(1e-12));
        // 35 gives one of the three levels of 3525: 1/3 × 0.5
        assertThat(chains.between("2927", "35").orElseThrow().strength()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void firmsOfOneChainOrOneGroupCountHalf() {
        assertThat(chains.between("1711", "1811").orElseThrow())
                .returns(ChainRole.SAME_CHAIN, Partnership::role)
                .returns(0.5, Partnership::strength);
        Partnership sameGroup = chains.between("2452", "2451").orElseThrow();
        assertThat(sameGroup.role()).isEqualTo(ChainRole.SAME_CHAIN);
        assertThat(sameGroup.link()).isEmpty();
    }

    @Test
    void strangersAreNothingToEachOther() {
        assertThat(chains.between("3922", "1810")).isEmpty();
        assertThat(chains.between("C", "3670")).isEmpty();
        // the same division is not yet the same group
        assertThat(chains.between("2411", "2452")).isEmpty();
    }
}
