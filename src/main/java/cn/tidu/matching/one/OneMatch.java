package cn.tidu.matching.one;

import cn.tidu.facts.weight.WeightChoice;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.DecisionMatrix;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.robustness.Robustness;
import cn.tidu.matching.robustness.RobustnessTerms;
import cn.tidu.matching.whynot.Explanation;
import cn.tidu.matching.whynot.WhyNot;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.CollectionVersions;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.db.OwnWrites;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.Json;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers {@code POST /api/v1/matches}: ranked parks, how sure their ranks are, and why some are not first. Blocking. */
public final class OneMatch {
    /** How many of the parks to compare with are explained. */
    private static final int EXPLAINED = 10;

    private final MatchService matches;
    private final KeptAnswers kept;
    private final OwnWrites writes;

    /**
     * Answers by a service of matches.
     *
     * @param keptBytes how much memory answers given may take
     */
    public OneMatch(MatchService matches, long keptBytes) {
        this.matches = matches;
        this.writes = matches.database().ownWrites();
        this.kept = new KeptAnswers(keptBytes);
    }

    /**
     * What is asked, and by whom.
     *
     * @param text the body as JSON without its spaces
     */
    record Asked(JsonNode body, String text, Identity by) {
        static Asked of(JsonNode body, Identity by) {
            return new Asked(body, body.toString(), by);
        }
    }

    /** The answer as JSON if it was given already and the data is known not to have changed; does not block. */
    Optional<byte[]> known(Asked asked) {
        return writes.areConfirmed()
                ? matches.database()
                        .versions()
                        .of(CollectionVersions.DATA)
                        .flatMap(version -> kept.known(key(Long.parseLong(version), asked)))
                : Optional.empty();
    }

    private KeptAnswers.Key key(long version, Asked asked) {
        return new KeptAnswers.Key(version, asked.by().everywhere(), matches.today(), asked.text());
    }

    /** The answer as JSON. */
    byte[] answer(Asked asked) {
        Database database = matches.database();
        long before = writes.before();
        return database.read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            database.versions().seen(CollectionVersions.DATA, catalogue.dataVersion());
            writes.confirm(before);
            return kept.get(
                    key(catalogue.dataVersion(), asked), () -> Json.write(answer(handle, catalogue, asked.body())));
        });
    }

    private AnswerItems.Answer answer(Handle handle, Catalogue catalogue, JsonNode body) {
        Faults faults = new Faults();
        JsonFields fields = JsonFields.of(body, "", faults);
        RobustnessTerms terms = RobustnessTerms.read(fields, faults);
        MatchRequest request = new MatchRequestReader(catalogue, MatchService.points(handle), faults).read(fields);
        Question question = matches.question(handle, catalogue, request);
        DecisionMatrix matrix = matches.matrix(catalogue, question);
        MatchAnswer answer = MatchAnswer.of(catalogue, request, question, matrix, true);
        WeightChoice choice = request.terms().choice();
        List<Explanation> whyNot = whyNot(catalogue, question, request);
        return terms.wanted() && matrix.candidates() > 0
                ? OneAnswer.of(answer, catalogue, choice, Robustness.of(matrix, catalogue, terms), whyNot)
                : OneAnswer.plain(answer, choice, whyNot);
    }

    /** Only these are compared with every other park in words. */
    private static List<Explanation> whyNot(Catalogue catalogue, Question question, MatchRequest request) {
        if (request.terms().compare().isEmpty()) {
            return List.of();
        }
        WhyNot whyNot = new WhyNot(catalogue, question, Matcher.rank(catalogue, question));
        return request.terms().compare().stream()
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
