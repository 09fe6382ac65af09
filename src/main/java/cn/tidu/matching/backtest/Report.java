package cn.tidu.matching.backtest;

import cn.tidu.facts.park.Park;
import cn.tidu.matching.backtest.MoveReader.Reading;
import cn.tidu.matching.backtest.MoveTable.Column;
import cn.tidu.matching.judge.Exclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a backtest (回测报告), as the JSON file has it.
 *
 * @param file name of the file
 * @param asOf {@code own}, {@code today} or a date
 * @param without criteria left out
 * @param today the day of asking
 * @param dataVersion version of the rows ranked with
 * @param rows rows of the file
 * @param unresolved rows that could not be understood
 * @param events distinct events among the others
 * @param scores by method and scope
 * @param results one line for each row of the file, in its order
 * @param notes what was noticed about the file as a whole
 */
public record Report(
        String file,
        String asOf,
        List<String> without,
        LocalDate today,
        long dataVersion,
        int rows,
        int unresolved,
        int events,
        List<ScoreLine> scores,
        List<RowLine> results,
        List<String> notes) {

    /** The score of one method in one scope. */
    public record ScoreLine(
            String method,
            String name,
            String nameEn,
            String scope,
            int events,
            double hit1,
            double hit3,
            double hit5,
            double hit10,
            double mrr) {}

    /**
     * One row of the file; where it could not be understood only the problem stands.
     *
     * @param cityRank rank of the true city, null if it is not ranked
     * @param parkRank rank of the true park, null if none is named or ranked
     * @param baselineCityRank expected rank of the true city by method
     * @param baselineParkRank expected rank of the true park by method
     * @param why why it does not rank first
     */
    public record RowLine(
            int row,
            String caseId,
            String event,
            String enterprise,
            String origin,
            String industry,
            String stage,
            LocalDate asOf,
            String city,
            List<String> parks,
            Integer cityRank,
            int cities,
            Integer parkRank,
            int parksRanked,
            String topCity,
            String topPark,
            Map<String, Double> baselineCityRank,
            Map<String, Double> baselineParkRank,
            String why,
            String whyEn,
            List<String> excludedBy,
            List<String> notes,
            String problem) {}

    static Report of(
            String file,
            Backtest.Options options,
            String asOf,
            LocalDate today,
            long dataVersion,
            List<Reading> readings,
            Function<Move, Outcome> ranked,
            List<String> notes) {
        List<Outcome> outcomes = new ArrayList<>();
        List<RowLine> rows = new ArrayList<>();
        for (Reading reading : readings) {
            Optional<Outcome> outcome = reading.move().map(ranked);
            outcome.ifPresent(outcomes::add);
            rows.add(outcome.map(Report::line).orElseGet(() -> problem(reading)));
        }
        List<ScoreLine> scores = Stream.of(Method.values())
                .flatMap(method -> Stream.of(Scope.values()).map(scope -> score(outcomes, method, scope)))
                .toList();
        return new Report(
                file,
                asOf,
                options.without().stream().sorted().toList(),
                today,
                dataVersion,
                readings.size(),
                readings.size() - outcomes.size(),
                (int) outcomes.stream().map(o -> o.move().event()).distinct().count(),
                scores,
                rows,
                notes);
    }

    private static ScoreLine score(List<Outcome> outcomes, Method method, Scope scope) {
        Score score = Score.of(outcomes, method, scope);
        return new ScoreLine(
                key(method),
                method.nameZh(),
                method.nameEn(),
                scope.name().toLowerCase(Locale.ROOT),
                score.events(),
                score.hit1(),
                score.hit3(),
                score.hit5(),
                score.hit10(),
                score.mrr());
    }

    private static String key(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RowLine line(Outcome outcome) {
        Move move = outcome.move();
        return new RowLine(
                move.row(),
                move.caseId(),
                move.event(),
                move.enterprise(),
                move.origin().fullName(),
                outcome.industry(),
                move.stage().code(),
                outcome.asOf().orElse(null),
                move.city().name(),
                move.parks().stream().map(Park::name).toList(),
                rank(outcome, Scope.CITY),
                outcome.cities(),
                rank(outcome, Scope.PARK),
                outcome.parks(),
                outcome.top().map(Outcome.Place::city).orElse(null),
                outcome.top().map(Outcome.Place::park).orElse(null),
                expected(outcome, Scope.CITY),
                expected(outcome, Scope.PARK),
                Why.chinese(outcome),
                Why.english(outcome),
                outcome.excludedBy().stream()
                        .map(Exclusion::constraint)
                        .distinct()
                        .toList(),
                move.notes(),
                null);
    }

    private static Integer rank(Outcome outcome, Scope scope) {
        return outcome.countsIn(scope)
                ? outcome.odds(Method.TIDU, scope)
                        .rank()
                        .map(rank -> (int) Math.round(rank))
                        .orElse(null)
                : null;
    }

    private static Map<String, Double> expected(Outcome outcome, Scope scope) {
        return Stream.of(Method.values())
                .filter(method -> method != Method.TIDU && outcome.countsIn(scope))
                .filter(method -> outcome.odds(method, scope).ranked())
                .collect(Collectors.toMap(
                        Report::key,
                        method -> outcome.odds(method, scope).rank().orElseThrow(),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static RowLine problem(Reading reading) {
        MoveTable.Line line = reading.line();
        return new RowLine(
                line.number(),
                line.find(Column.CASE).orElse("#" + line.number()),
                line.find(Column.EVENT).orElse(""),
                line.find(Column.ENTERPRISE).orElse(""),
                line.find(Column.ORIGIN_CITY).orElse(""),
                null,
                null,
                null,
                line.find(Column.CITY).orElse(""),
                List.of(),
                null,
                0,
                null,
                0,
                null,
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                List.of(),
                List.of(),
                String.join("；", reading.problems()));
    }
}
