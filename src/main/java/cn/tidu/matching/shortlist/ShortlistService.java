package cn.tidu.matching.shortlist;

import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.parkside.ParkWeights;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.shortlist.ShortlistOrder.Firm;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Makes shortlists for an organizer (对接会名单): scores both sides, checks pins and bans, pairs, explains. Scores are worked out some firms
 * at a time, taking turns with other heavy work; all must be of one data version. Blocking.
 */
public final class ShortlistService {
    private static final int CHUNK = 16;

    private final MatchService matches;
    private final Turns turns;

    public ShortlistService(MatchService matches, Turns turns) {
        this.matches = matches;
        this.turns = turns;
    }

    /** The service that ranks. */
    MatchService matches() {
        return matches;
    }

    /**
     * Makes the shortlist.
     *
     * @param faults what was found wrong with the order so far; more is added, and then all of it is raised
     * @param progress hears how many firms are scored
     * @throws cn.tidu.platform.http.ProblemException if anything is wrong, such as a pin that cannot be
     */
    public ShortlistAnswer make(ShortlistOrder order, Faults faults, LongConsumer progress) {
        Wishes wishes = new Wishes(order, faults);
        Map<String, Double> parkWeights =
                matches.database().read(handle -> ParkWeights.of(handle, order.parkWeights()));
        Scores scores = new Scores(order);
        for (int from = 0; from < order.firms().size(); from += CHUNK) {
            int start = from;
            turns.take(() -> matches.database().read(handle -> score(handle, order, start, parkWeights, scores)));
            progress.accept(Math.min(from + CHUNK, order.firms().size()));
        }
        IntStream.range(0, order.firms().size()).forEach(firm -> scores.ban(wishes.bans(), firm));
        wishes.check((firm, park) -> whyNot(order, scores, wishes, firm, park));
        faults.raise();
        Balance.Outcome outcome = Balance.of(market(order, scores), wishes.pins());
        Explained explained = new Explained(order, scores, wishes, outcome, parkWeights, matches);
        return matches.database().read(explained::answer);
    }

    private long score(Handle handle, ShortlistOrder order, int from, Map<String, Double> parkWeights, Scores scores) {
        Catalogue catalogue = matches.catalogue(handle);
        int[] parks = order.parks().stream()
                .mapToInt(park -> catalogue.indexOf(park.id()))
                .toArray();
        for (int i = from; i < Math.min(from + CHUNK, order.firms().size()); i++) {
            Firm firm = order.firms().get(i);
            Question question =
                    matches.question(handle, catalogue, order.terms().of(firm.enterprise()));
            DecisionMatrix own = matches.matrix(catalogue, question);
            scores.add(i, new Scores.Views(parks, own, own.under(question, parkWeights)), park -> Matcher.rank(
                            catalogue.withParks(List.of(order.parks().get(park))), question)
                    .excluded()
                    .get(0)
                    .reasons()
                    .get(0));
        }
        return catalogue.dataVersion();
    }

    /** Why a pinned pair may not be: the first hard rule that fails, with its clause. */
    private Optional<String> whyNot(ShortlistOrder order, Scores scores, Wishes wishes, int firm, int park) {
        if (scores.firms().eligible(firm, park) || wishes.bans().has(firm, park)) {
            return Optional.empty();
        }
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Question question = matches.question(
                    handle, catalogue, order.terms().of(order.firms().get(firm).enterprise()));
            return Matcher.rank(catalogue.withParks(List.of(order.parks().get(park))), question).excluded().stream()
                    .flatMap(out -> out.reasons().stream())
                    .map(reason ->
                            reason.reason().zh() + " / " + reason.reason().en())
                    .findFirst();
        });
    }

    static Market market(ShortlistOrder order, Scores scores) {
        int[] firmPlaces = IntStream.range(0, order.firms().size())
                .map(i -> order.perFirm())
                .toArray();
        int[] parkPlaces = IntStream.range(0, order.parks().size())
                .map(i -> order.perPark())
                .toArray();
        return new Market(scores.firms().lists(), scores.parks().lists(), firmPlaces, parkPlaces);
    }
}
