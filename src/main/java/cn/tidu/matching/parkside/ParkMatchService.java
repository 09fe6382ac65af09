package cn.tidu.matching.parkside;

import cn.tidu.facts.enterprise.Enterprise;
import cn.tidu.facts.park.Park;
import cn.tidu.facts.park.ParkItem;
import cn.tidu.matching.given.Catalogue;
import cn.tidu.matching.given.Question;
import cn.tidu.matching.parkside.ParkMatchAnswer.ExcludedFirm;
import cn.tidu.matching.parkside.ParkMatchAnswer.FirmItem;
import cn.tidu.matching.parkside.Suitors.Suitor;
import cn.tidu.matching.rank.Matcher;
import cn.tidu.matching.rank.Ranker;
import cn.tidu.matching.reply.MatchAnswer;
import cn.tidu.matching.reply.MatchNotes;
import cn.tidu.matching.reply.MatchRequest;
import cn.tidu.matching.reply.MatchRequestReader;
import cn.tidu.matching.reply.MatchService;
import cn.tidu.matching.reply.MatchTerms;
import cn.tidu.platform.http.Faults;
import cn.tidu.platform.http.JsonFields;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.text.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Answers which firms suit a park (园区选企业), over firms sent along or the loaded ones. Blocking. */
public final class ParkMatchService {
    private static final int MOST_SENT = 1000;
    private static final int MOST_LOADED = 100_000;
    private static final int PAGE = 2000;
    private static final int RANKED_FOR_FIRM = 50;
    private static final Text TWO_VIEWS = new Text(
            "score 为园区视角的得分，firmScore 为企业视角的得分；两者的判断相同，权重不同。",
            "score is the park's view, firmScore the firm's: the same judgements under different weights.");

    private final MatchService matches;

    public ParkMatchService(MatchService matches) {
        this.matches = matches;
    }

    /**
     * What is asked.
     *
     * @param sent the firms sent along; empty with {@code loaded}
     * @param industry GB/T 4754-2017 code to narrow the loaded firms by
     */
    private record Order(MatchTerms terms, List<Enterprise> sent, boolean loaded, Optional<String> industry) {}

    /** Reads {@code {"enterprises": […]}} or {@code {"loaded": {…}}} and ranks the firms for a park. */
    ParkMatchAnswer answer(String parkId, JsonNode body) {
        Order order = matches.database().read(handle -> read(handle, body));
        return order.loaded() ? loaded(parkId, order) : sent(parkId, order);
    }

    private Order read(Handle handle, JsonNode body) {
        Catalogue catalogue = matches.catalogue(handle);
        Faults faults = new Faults();
        JsonFields fields = JsonFields.of(body, "", faults);
        MatchRequestReader reader = new MatchRequestReader(catalogue, MatchService.points(handle), faults);
        MatchTerms terms = reader.terms(fields);
        Optional<JsonFields> loaded = fields.object("loaded");
        Optional<String> industry = loaded.flatMap(of -> of.text("industry"));
        loaded.ifPresent(JsonFields::rejectUnknown);
        industry.filter(code -> catalogue.industries().find(code).isEmpty())
                .ifPresent(code -> faults.content(
                        "/loaded/industry", "%s 不是 GB/T 4754-2017 的代码 / is no code of it".formatted(code)));
        List<Enterprise> sent = List.of();
        if (loaded.isPresent() && fields.has("enterprises")) {
            faults.content("/loaded", "enterprises 与 loaded 只能给一种 / give either enterprises or loaded");
        } else if (loaded.isEmpty()) {
            sent = reader.enterprises(fields, "enterprises", MOST_SENT);
        }
        fields.rejectUnknown();
        faults.raise();
        return new Order(terms, sent, loaded.isPresent(), industry);
    }

    private ParkMatchAnswer sent(String parkId, Order order) {
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            Park park = park(catalogue, parkId);
            Map<String, Double> weights = ParkWeights.of(handle, order.terms().weights());
            Suitors suitors = new Suitors(order.terms().top());
            Ranker ranker = Ranker.of(catalogue.withParks(List.of(park)));
            for (int i = 0; i < order.sent().size(); i++) {
                Enterprise firm = order.sent().get(i);
                Question question =
                        matches.question(handle, catalogue, firmTerms(order).of(firm));
                suitors.add(
                        i,
                        firm,
                        ranker.matrix(question).under(question, weights),
                        () -> ParkSide.view(catalogue, park, question, weights));
            }
            return answer(handle, catalogue, park, order, suitors, weights, 0);
        });
    }

    /** Page by page, so that no transaction is long and no more than a page and the best are in memory. */
    private ParkMatchAnswer loaded(String parkId, Order order) {
        LoadedAccess.require();
        long count = matches.database().read(handle -> LoadedEnterpriseRepository.count(handle, order.industry()));
        if (count > MOST_LOADED) {
            throw ProblemException.unacceptable(
                    String.format(
                            Locale.ROOT,
                            "企业有 %d 家，一次至多 %d 家：请用 loaded.industry 缩小 / too many, narrow by loaded.industry",
                            count,
                            MOST_LOADED),
                    List.of());
        }
        Suitors suitors = new Suitors(order.terms().top());
        long notKnown = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<LoadedEnterpriseRepository.Row> rows =
                    matches.database().read(handle -> page(handle, parkId, order, from, suitors));
            notKnown += rows.stream().filter(row -> !row.known()).count();
            if (rows.size() < PAGE) {
                break;
            }
            after = rows.get(rows.size() - 1).id();
        }
        long left = notKnown;
        return matches.database().read(handle -> {
            Catalogue catalogue = matches.catalogue(handle);
            return answer(
                    handle,
                    catalogue,
                    park(catalogue, parkId),
                    order,
                    suitors,
                    ParkWeights.of(handle, order.terms().weights()),
                    left);
        });
    }

    private List<LoadedEnterpriseRepository.Row> page(
            Handle handle, String parkId, Order order, long after, Suitors suitors) {
        Catalogue catalogue = matches.catalogue(handle);
        Park park = park(catalogue, parkId);
        Map<String, Double> weights = ParkWeights.of(handle, order.terms().weights());
        List<LoadedEnterpriseRepository.Row> rows =
                LoadedEnterpriseRepository.page(handle, catalogue, park.id(), order.industry(), after, PAGE);
        Ranker ranker = Ranker.of(catalogue.withParks(List.of(park)));
        for (LoadedEnterpriseRepository.Row row : rows) {
            row.firm().ifPresent(firm -> {
                Map<String, Double> km =
                        row.km().isPresent() ? Map.of(park.id(), row.km().getAsDouble()) : Map.of();
                Question question =
                        matches.question(handle, catalogue, km, firmTerms(order).of(firm));
                suitors.add(
                        row.id(),
                        firm,
                        ranker.matrix(question).under(question, weights),
                        () -> ParkSide.view(catalogue, park, question, weights));
            });
        }
        return rows;
    }

    private static Park park(Catalogue catalogue, String id) {
        return catalogue.parks().stream()
                .filter(park -> park.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("没有编号为 %s 的园区 / No park has this id".formatted(id)));
    }

    /** The firm's side is weighed by the default weights: the request's are the park's. */
    private static MatchTerms firmTerms(Order order) {
        return order.terms().under(Map.of());
    }

    private ParkMatchAnswer answer(
            Handle handle,
            Catalogue catalogue,
            Park park,
            Order order,
            Suitors suitors,
            Map<String, Double> weights,
            long notKnown) {
        List<Suitor> ranked = suitors.ranked();
        List<FirmItem> candidates = IntStream.range(0, ranked.size())
                .mapToObj(i -> firm(handle, catalogue, order, i + 1, ranked.get(i)))
                .toList();
        return new ParkMatchAnswer(
                ParkItem.of(park, catalogue.regions()),
                order.terms().asOf().orElse(null),
                catalogue.dataVersion(),
                order.loaded() ? "loaded" : "request",
                Matcher.weights(catalogue, weights),
                notes(catalogue, order, ranked),
                suitors.seen(),
                notKnown,
                suitors.accepted(),
                candidates,
                suitors.seen() - suitors.accepted(),
                suitors.refusedBy(),
                suitors.refused().stream()
                        .map(out -> new ExcludedFirm(
                                index(order, out.key()),
                                id(order, out.key()),
                                out.name(),
                                out.reasons().stream().map(MatchAnswer::reason).toList()))
                        .toList());
    }

    private static List<Text> notes(Catalogue catalogue, Order order, List<Suitor> ranked) {
        Set<Text> notes = new LinkedHashSet<>();
        notes.add(TWO_VIEWS);
        for (Suitor suitor : ranked) {
            MatchRequest request = firmTerms(order).of(suitor.enterprise());
            notes.addAll(MatchNotes.of(request, catalogue, List.of(suitor.firm())));
        }
        return List.copyOf(notes);
    }

    private FirmItem firm(Handle handle, Catalogue catalogue, Order order, int rank, Suitor suitor) {
        return new FirmItem(
                rank,
                index(order, suitor.key()),
                id(order, suitor.key()),
                suitor.name(),
                MatchAnswer.enterprise(suitor.enterprise(), catalogue.industries()),
                suitor.park().score(),
                suitor.park().scoreLow(),
                suitor.park().scoreHigh(),
                suitor.park().confidence(),
                suitor.firm().score(),
                rank <= RANKED_FOR_FIRM ? firmRank(handle, catalogue, order, suitor) : null,
                suitor.park().known().stream().map(MatchAnswer::criterion).toList(),
                suitor.park().unknown().stream()
                        .map(part -> part.criterion().id())
                        .toList(),
                suitor.park().asks().stream().map(MatchAnswer::ask).toList());
    }

    private int firmRank(Handle handle, Catalogue catalogue, Order order, Suitor suitor) {
        Question question = matches.question(handle, catalogue, firmTerms(order).of(suitor.enterprise()));
        return matches.matrix(catalogue, question)
                .rank(catalogue.indexOf(suitor.park().park().id()));
    }

    private static Integer index(Order order, long key) {
        return order.loaded() ? null : (int) key;
    }

    private static Long id(Order order, long key) {
        return order.loaded() ? key : null;
    }
}
