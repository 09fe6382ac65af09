package cn.tidu.matching.edition;

import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.robustness.RobustnessTerms;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;

/** Answers {@code POST /api/v1/matches/editions}. Blocking. */
public final class EditionService {
    private final MatchService matches;

    public EditionService(MatchService matches) {
        this.matches = matches;
    }

    EditionAnswer answer(JsonNode body) {
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Faults faults = new Faults();
            JsonFields fields = JsonFields.of(body, "", faults);
            RobustnessTerms.passOver(fields);
            if (fields.has("asOf")) {
                faults.content(
                        fields.at("asOf"), "各政策版本并列时不能指定日期 / a day cannot be asked for here, every period is told");
            }
            MatchRequest request = new MatchRequestReader(catalogue, MatchService.points(handle), faults).read(fields);
            return new SideBySide(
                            catalogue,
                            matches.question(handle, request),
                            request.terms().top(),
                            request.terms().compare())
                    .answer(EditionRepository.loadAll(handle));
        });
    }
}
