package cn.tidu.matching.whynot;

import cn.tidu.facts.park.Park;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.robustness.RobustnessTerms;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/** Answers {@code POST /api/v1/matches/why-not}. Blocking. */
public final class WhyNotService {
    private final MatchService matches;

    public WhyNotService(MatchService matches) {
        this.matches = matches;
    }

    /** The answer, with the data it rests on. */
    public record Answer(LocalDate asOf, long dataVersion, Explanation explanation) {}

    Answer answer(JsonNode body) {
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Faults faults = new Faults();
            JsonFields fields = JsonFields.of(body, "", faults);
            RobustnessTerms.passOver(fields);
            Optional<Park> park = park(fields, catalogue, faults);
            MatchRequest request = new MatchRequestReader(catalogue, MatchService.points(handle), faults).read(fields);
            Question question = matches.question(handle, request);
            WhyNot whyNot = new WhyNot(catalogue, question, Matcher.rank(catalogue, question));
            return new Answer(
                    request.terms().asOf().orElse(null), catalogue.dataVersion(), whyNot.explain(park.orElseThrow()));
        });
    }

    private static Optional<Park> park(JsonFields fields, Catalogue catalogue, Faults faults) {
        fields.require("park");
        Optional<String> id = fields.text("park");
        Optional<Park> park = id.flatMap(wanted -> catalogue.parks().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst());
        if (id.isPresent() && park.isEmpty()) {
            faults.content(fields.at("park"), "没有编号为 %s 的园区 / no park has this id".formatted(id.get()));
        }
        return park;
    }
}
