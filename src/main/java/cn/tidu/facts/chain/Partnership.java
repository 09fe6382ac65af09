package cn.tidu.facts.chain;

import java.util.Optional;

/**
 * What one industry is to another (供需关系).
 *
 * @param role upstream, downstream or same chain
 * @param strength how much a firm of it counts, 0 to 1: factor of the role × fit of both codes × confidence of the link
 * @param what what passes between them
 * @param whatEn the same in English
 * @param link the link it rests on; none for firms of the same group of industry
 */
public record Partnership(ChainRole role, double strength, String what, String whatEn, Optional<ChainLink> link) {

    String linkId() {
        return link.map(ChainLink::id).orElse("");
    }
}
