package cn.tidu.matching.shortlist;

import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.parkside.ParkSide;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.rank.Matcher.Candidate;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchNotes;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.shortlist.ShortlistAnswer.Blocking;
import cn.tidu.matching.shortlist.ShortlistAnswer.FirmItem;
import cn.tidu.matching.shortlist.ShortlistAnswer.Method;
import cn.tidu.matching.shortlist.ShortlistAnswer.Pair;
import cn.tidu.matching.shortlist.ShortlistAnswer.ParkEntry;
import cn.tidu.matching.shortlist.ShortlistAnswer.Settings;
import cn.tidu.matching.shortlist.ShortlistAnswer.Unmatched;
import cn.tidu.matching.shortlist.ShortlistOrder.Firm;
import cn.tidu.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** A pairing in words (名单说明): a line of reasons for every pair, and why there is a blocking pair or nobody for somebody. */
final class Explained {
    private static final Method METHOD = new Method(
            new Text(
                    "企业按企业视角得分、园区按园区视角得分排出偏好（并列依次看已知权重占比、园区编号或名单次序），用双边配额的延迟接受算法配对，企业一方提出；有合适对象却空着的，沿最短增广路让出名额补上，再围绕补上的配对重算。阻塞对为 0 即成对稳定；因指定或补空产生的阻塞对逐一列出。排除的配对不算在内。",
                    "Firms rank parks by the firm's view, parks rank firms by the park's (equals by known weight, then by park id or order of the list); deferred acceptance with quotas on both sides, firms proposing; whoever is left empty beside an eligible partner is given one along a shortest augmenting path, and the rest is worked out again around it. No blocking pair means pairwise stable; those due to a pin or to such a rescue are listed. Banned pairs do not count."),
            List.of(
                    "D. Gale, L. S. Shapley, College admissions and the stability of marriage, American Mathematical Monthly 69 (1962) 9–15",
                    "A. E. Roth, Stability and polarization of interests in job matching, Econometrica 52 (1984) 47–57",
                    "A. E. Roth, M. A. O. Sotomayor, Two-Sided Matching, Cambridge University Press, 1990",
                    "P. Hall, On representatives of subsets, Journal of the London Mathematical Society 10 (1935) 26–30"));

    private final ShortlistOrder order;
    private final Scores scores;
    private final Wishes wishes;
    private final Balance.Outcome outcome;
    private final Map<String, Double> parkWeights;
    private final MatchService matches;
    private final Market market;
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Text> notes = new LinkedHashSet<>();

    Explained(
            ShortlistOrder order,
            Scores scores,
            Wishes wishes,
            Balance.Outcome outcome,
            Map<String, Double> parkWeights,
            MatchService matches) {
        this.order = order;
        this.scores = scores;
        this.wishes = wishes;
        this.outcome = outcome;
        this.parkWeights = parkWeights;
        this.matches = matches;
        this.market = ShortlistService.market(order, scores);
    }

    ShortlistAnswer answer(Handle handle) {
        Catalogue catalogue = matches.catalogue(handle);
        for (int firm = 0; firm < order.firms().size(); firm++) {
            pair(handle, catalogue, firm);
        }
        List<FirmItem> firms = IntStream.range(0, order.firms().size())
                .mapToObj(firm -> firm(catalogue, firm))
                .toList();
        List<ParkEntry> parks = IntStream.range(0, order.parks().size())
                .mapToObj(park -> park(catalogue, park))
                .toList();
        return new ShortlistAnswer(
                order.terms().asOf().orElse(null),
                catalogue.dataVersion(),
                new Settings(
                        order.perFirm(),
                        order.perPark(),
                        Matcher.weights(catalogue, order.terms().weights()),
                        Matcher.weights(catalogue, parkWeights),
                        wishes.pins().size(),
                        wishes.bans().size()),
                METHOD,
                outcome.blocking().isEmpty(),
                firms,
                parks,
                pairs,
                blocking(),
                unmatched(),
                List.copyOf(notes));
    }

    /** The pairs of a firm, best park first; only these are judged again for their words. */
    private void pair(Handle handle, Catalogue catalogue, int firm) {
        List<Park> parks =
                outcome.pairing().parksOf(firm).mapToObj(order.parks()::get).toList();
        if (parks.isEmpty()) {
            return;
        }
        var request = order.terms().of(order.firms().get(firm).enterprise());
        Question question = matches.question(handle, catalogue, request);
        List<Candidate> there =
                Matcher.rank(catalogue.withParks(parks), question).candidates();
        notes.addAll(MatchNotes.of(request, catalogue, there));
        for (Candidate own : there) {
            int park = order.parks().indexOf(own.park());
            Candidate seen = ParkSide.reweighed(catalogue, own, question, parkWeights);
            pairs.add(new Pair(
                    firm,
                    park,
                    own.score(),
                    market.firmRank(firm, park) + 1,
                    seen.score(),
                    market.parkRank(park, firm) + 1,
                    own.confidence(),
                    origin(firm, park),
                    ReasonLine.of(own),
                    ReasonLine.of(seen),
                    own.unknown().stream().map(part -> part.criterion().id()).toList()));
        }
    }

    private String origin(int firm, int park) {
        if (wishes.pins().has(firm, park)) {
            return "pin";
        }
        return outcome.rescued().has(firm, park) ? "coverage" : "stable";
    }

    private FirmItem firm(Catalogue catalogue, int firm) {
        Firm item = order.firms().get(firm);
        return new FirmItem(
                item.number(),
                MatchAnswer.enterprise(item.enterprise(), catalogue.industries()),
                market.listOf(firm).length,
                positions(pair -> pair.firm() == firm, Pair::firmRank));
    }

    private ParkEntry park(Catalogue catalogue, int park) {
        return new ParkEntry(
                ParkItem.of(order.parks().get(park), catalogue.regions()),
                market.exchanged().listOf(park).length,
                positions(pair -> pair.park() == park, Pair::parkRank));
    }

    private List<Integer> positions(java.util.function.Predicate<Pair> of, ToIntFunction<Pair> rank) {
        return IntStream.range(0, pairs.size())
                .filter(i -> of.test(pairs.get(i)))
                .boxed()
                .sorted(Comparator.comparingInt(i -> rank.applyAsInt(pairs.get(i))))
                .toList();
    }

    /** A pair that blocks already before anybody is rescued is due to a pin. */
    private List<Blocking> blocking() {
        Set<List<Integer>> byPin = new HashSet<>();
        if (!outcome.blocking().isEmpty()) {
            BlockingPair.of(market, DeferredAcceptance.run(market, wishes.pins()))
                    .forEach(pair -> byPin.add(List.of(pair.firm(), pair.park())));
        }
        return outcome.blocking().stream()
                .map(pair -> blocking(pair, byPin.contains(List.of(pair.firm(), pair.park()))))
                .toList();
    }

    private Blocking blocking(BlockingPair pair, boolean byPin) {
        String firm = order.firms().get(pair.firm()).called();
        Park park = order.parks().get(pair.park());
        Text cause = byPin
                ? new Text("因指定的配对占了名额", "a pin holds the place")
                : new Text("为使各方都不落空而让出了名额", "the place was given so that nobody stays empty");
        String firmGives = pair.insteadOfPark().isPresent()
                ? "放弃“%s”"
                        .formatted(order.parks()
                                .get(pair.insteadOfPark().getAsInt())
                                .name())
                : "尚有名额";
        String parkGives = pair.insteadOfFirm().isPresent()
                ? "放弃“%s”"
                        .formatted(order.firms()
                                .get(pair.insteadOfFirm().getAsInt())
                                .called())
                : "尚有名额";
        return new Blocking(
                pair.firm(),
                pair.park(),
                pair.insteadOfPark().isPresent() ? pair.insteadOfPark().getAsInt() : null,
                pair.insteadOfFirm().isPresent() ? pair.insteadOfFirm().getAsInt() : null,
                byPin ? "pin" : "coverage",
                new Text(
                        "“%s”（%s）与“%s”（%s）更愿意彼此配对：%s".formatted(firm, firmGives, park.name(), parkGives, cause.zh()),
                        "%s and %s would rather have each other: %s".formatted(firm, park.name(), cause.en())));
    }

    private List<Unmatched> unmatched() {
        List<Unmatched> all = new ArrayList<>();
        for (int firm = 0; firm < order.firms().size(); firm++) {
            if (outcome.pairing().parkCount(firm) == 0) {
                all.add(Empties.firm(firm, order, scores, wishes, outcome));
            }
        }
        for (int park = 0; park < order.parks().size(); park++) {
            if (outcome.pairing().firmCount(park) == 0) {
                all.add(Empties.park(park, order, scores, wishes, outcome));
            }
        }
        return all;
    }
}
