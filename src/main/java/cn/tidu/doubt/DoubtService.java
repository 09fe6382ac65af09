package cn.tidu.doubt;

import cn.tidu.http.Faults;
import cn.tidu.http.JsonFields;
import cn.tidu.match.Catalogue;
import cn.tidu.match.MatchAnswer;
import cn.tidu.match.MatchRequest;
import cn.tidu.match.MatchRequestReader;
import cn.tidu.match.MatchService;
import cn.tidu.match.Matcher;
import cn.tidu.weight.WeightChoice;
import cn.tidu.whynot.Explanation;
import cn.tidu.whynot.WhyNot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Answers {@code POST /api/v1/matches}: ranked parks, how sure their ranks are, and why some are not first. Blocking. */
public final class DoubtService {
    /** How many of the parks to compare with are explained. */
    private static final int EXPLAINED = 10;

    private final MatchService matches;

    public DoubtService(MatchService matches) {
        this.matches = matches;
    }

    DoubtItems.Answer answer(JsonNode body) {
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Faults faults = new Faults();
            JsonFields fields = JsonFields.of(body, "", faults);
            DoubtTerms terms = DoubtTerms.read(fields, faults);
            MatchRequest request = new MatchRequestReader(catalogue, MatchService.points(handle), faults).read(fields);
            Matcher.Question question = matches.question(handle, request);
            Matcher.Ranking ranking = Matcher.rank(catalogue, question);
            MatchAnswer answer = MatchAnswer.of(catalogue, request, ranking);
            WeightChoice choice =
                    new MatchRequestReader(catalogue, MatchService.points(handle), new Faults()).weightChoice(fields);
            List<Explanation> whyNot = whyNot(catalogue, question, ranking, request);
            return terms.wanted() && !ranking.candidates().isEmpty()
                    ? DoubtAnswer.of(answer, ranking, choice, RankingDoubt.of(ranking, terms), whyNot)
                    : DoubtAnswer.plain(answer, choice, whyNot);
        });
    }

    private static List<Explanation> whyNot(
            Catalogue catalogue, Matcher.Question question, Matcher.Ranking ranking, MatchRequest request) {
        WhyNot whyNot = new WhyNot(catalogue, question, ranking);
        return request.compare().stream()
                .distinct()
                .limit(EXPLAINED)
                .map(id -> catalogue.parks().stream()
                        .filter(park -> park.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(whyNot::explain)
                .toList();
    }
}
