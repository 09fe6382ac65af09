package cn.tidu.matching.judge;

import cn.tidu.facts.guidance.Citation;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkFact;

/** Cites the figures of parks (园区数据的引用). */
final class Citations {
    private Citations() {}

    /** A figure with its day, its source and how far it can be trusted. */
    static Citation of(ParkFact fact, Park park) {
        return new Citation(
                "record",
                null,
                "园区数据：" + park.name(),
                null,
                null,
                null,
                "%s：%s %s（%s）"
                        .formatted(
                                fact.attribute().nameZh(),
                                Input.plain(fact.value()),
                                fact.attribute().unit(),
                                fact.asOf()),
                null,
                fact.asOf(),
                null,
                null,
                fact.confidence().code(),
                fact.source());
    }
}
