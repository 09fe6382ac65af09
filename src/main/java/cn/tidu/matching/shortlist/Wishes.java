package cn.tidu.matching.shortlist;

import cn.tidu.facts.park.Park;
import cn.tidu.platform.http.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Pins and bans understood (指定与排除的核对). What cannot be is refused with the reason, all of it at once: an unknown or ambiguous
 * name, a pair both pinned and banned, more pins than places, a pin that a hard rule forbids.
 */
final class Wishes {
    private final ShortlistOrder order;
    private final Faults faults;
    private final Pairing pins;
    private final Pairing bans;
    /** Where each pin was said, and the last one of each firm and park. */
    private final Map<String, String> said = new HashMap<>();

    /** Why a pair may not be, for a sentence. */
    interface WhyNot extends BiFunction<Integer, Integer, Optional<String>> {}

    Wishes(ShortlistOrder order, Faults faults) {
        this.order = order;
        this.faults = faults;
        this.pins = new Pairing(order.firms().size(), order.parks().size());
        this.bans = new Pairing(order.firms().size(), order.parks().size());
        order.wishes().forEach(this::take);
    }

    private void take(Wish wish) {
        OptionalInt firm = firm(wish);
        OptionalInt park = park(wish);
        if (firm.isEmpty() || park.isEmpty()) {
            return;
        }
        if (wish.kind() == Wish.Kind.BAN) {
            bans.add(firm.getAsInt(), park.getAsInt());
            return;
        }
        pins.add(firm.getAsInt(), park.getAsInt());
        said.putIfAbsent(firm.getAsInt() + " " + park.getAsInt(), wish.pointer());
        said.put("firm " + firm.getAsInt(), wish.pointer());
        said.put("park " + park.getAsInt(), wish.pointer());
    }

    private OptionalInt firm(Wish wish) {
        String wanted = wish.firm().strip();
        int[] hits = IntStream.range(0, order.firms().size())
                .filter(i -> wanted.startsWith("#")
                        ? wanted.equals("#" + order.firms().get(i).number())
                        : wanted.equals(order.firms().get(i).name()))
                .toArray();
        if (hits.length != 1) {
            faults.content(
                    wish.pointer(),
                    hits.length == 0
                            ? "名单中没有企业“%s” / no such enterprise in the list".formatted(wanted)
                            : String.format(
                                    Locale.ROOT,
                                    "名单中有 %d 家企业叫“%s”，请写 #行号 / several have this name, write # and the row",
                                    hits.length,
                                    wanted));
            return OptionalInt.empty();
        }
        return OptionalInt.of(hits[0]);
    }

    private OptionalInt park(Wish wish) {
        List<Park> hits = ParkFinder.find(order.parks(), wish.park());
        if (hits.size() != 1) {
            faults.content(
                    wish.pointer(),
                    hits.isEmpty()
                            ? "参加的园区中没有“%s” / is none of the parks taking part".formatted(wish.park())
                            : "“%s”不止一个园区，请写编号 / is several parks, write the id".formatted(wish.park()));
            return OptionalInt.empty();
        }
        return OptionalInt.of(order.parks().indexOf(hits.get(0)));
    }

    /** Checks what can be checked once it is known which pairs may be. */
    void check(WhyNot whyNot) {
        for (int firm = 0; firm < order.firms().size(); firm++) {
            int at = firm;
            if (pins.parkCount(firm) > order.perFirm()) {
                faults.content(
                        said.get("firm " + firm),
                        String.format(
                                Locale.ROOT,
                                "给“%s”指定了 %d 个园区，每家企业至多 %d 个 / more pins than a firm may have parks",
                                order.firms().get(firm).called(),
                                pins.parkCount(firm),
                                order.perFirm()));
            }
            pins.parksOf(firm).forEach(park -> check(at, park, said.get(at + " " + park), whyNot));
        }
        for (int park = 0; park < order.parks().size(); park++) {
            if (pins.firmCount(park) > order.perPark()) {
                faults.content(
                        said.get("park " + park),
                        String.format(
                                Locale.ROOT,
                                "给“%s”指定了 %d 家企业，每个园区至多 %d 家 / more pins than a park may have firms",
                                order.parks().get(park).name(),
                                pins.firmCount(park),
                                order.perPark()));
            }
        }
    }

    private void check(int firm, int park, String pointer, WhyNot whyNot) {
        String pair = "“%s”与“%s”"
                .formatted(
                        order.firms().get(firm).called(),
                        order.parks().get(park).name());
        if (bans.has(firm, park)) {
            faults.content(pointer, pair + "既指定又排除 / are both pinned and banned");
            return;
        }
        whyNot.apply(firm, park).ifPresent(why -> faults.content(pointer, pair + "不能配对：" + why));
    }

    Pairing pins() {
        return pins;
    }

    Pairing bans() {
        return bans;
    }
}
