package cn.tidu.matching.whynot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The end of a sentence that tells of a change: what it brings (改动的结果). */
final class Outcome {
    private Outcome() {}

    static String zh(List<String> lifts, Optional<Trials.Place> place) {
        if (place.isEmpty()) {
            return "，这条规则不再排除它，但仍有别的规则排除它";
        }
        String rank = place.get().rank() == 1
                ? "排第一"
                : String.format(Locale.ROOT, "排第 %d 名", place.get().rank());
        return (lifts.isEmpty() ? "，该园区即" : "，该园区不再被排除，") + rank;
    }

    static String en(List<String> lifts, Optional<Trials.Place> place) {
        if (place.isEmpty()) {
            return ", this rule no longer stands against it, but another one does";
        }
        return lifts.isEmpty()
                ? String.format(Locale.ROOT, ", the park ranks %d", place.get().rank())
                : String.format(
                        Locale.ROOT,
                        ", the park is no longer out and ranks %d",
                        place.get().rank());
    }
}
