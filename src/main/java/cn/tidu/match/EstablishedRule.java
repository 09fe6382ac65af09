package cn.tidu.match;

import cn.tidu.guidance.Citation;
import java.util.List;
import java.util.Optional;

/** With a day asked for, a park whose earliest known approval is later did not exist yet (园区当时尚未设立). */
final class EstablishedRule implements HardRule {

    @Override
    public Optional<Exclusion> check(Case matchCase) {
        if (matchCase.asOf().isEmpty() || matchCase.park().established().isEmpty()) {
            return Optional.empty();
        }
        if (!matchCase.park().established().get().isAfter(matchCase.asOf().get())) {
            return Optional.empty();
        }
        String when = matchCase.park().establishedText().orElse("?");
        return Optional.of(new Exclusion(
                "established",
                new Text(
                        "资料所载设立（批准）时间 %s 晚于所问日期 %s"
                                .formatted(when, matchCase.asOf().get()),
                        "approved %s by the record, after the day asked for %s"
                                .formatted(when, matchCase.asOf().get())),
                List.of(Citation.ofRecord(matchCase.park(), "批准时间：" + when))));
    }
}
