package cn.tidu.facts.relocation;

import cn.tidu.facts.source.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A known move of an enterprise (企业转移案例), as a report tells it; to check a ranking against and to learn from.
 *
 * @param id stable id of the case
 * @param eventId id of the event; cases of one event are tellings of one move
 * @param enterprise name of the enterprise
 * @param originCode GB/T 2260 code of the county it came from, or of the city where the county is not known
 * @param originPlace the place below the city in the report's words, such as a town
 * @param industryWords industry in the report's words
 * @param industryCodes GB/T 4754-2017 codes of which any may stand for it; at least one
 * @param stage what moved: {@code production}, {@code whole}, {@code expansion}, {@code outsourcing}; empty if not told
 * @param destinationCode GB/T 2260 code of the county it went to, or of the city
 * @param specialZone functional zone it went to, which has no code of its own
 * @param destinationPark park in the report's words
 * @param parkId the park of ours that those words name, if they name one
 * @param year year of the move
 * @param yearBasis what the year is the year of, such as signing or start of production
 * @param confidence how far the row can be trusted
 * @param useTier how far the case bears on ranking, as its collector judged: {@code A} or {@code B}
 * @param sourceTitle title of the report
 * @param sourceUrl address of the report
 * @param quote exact words of the report
 * @param importedFrom the file it was imported from
 */
public record Relocation(
        String id,
        String eventId,
        String enterprise,
        String originCode,
        Optional<String> originPlace,
        Optional<String> industryWords,
        List<String> industryCodes,
        Optional<String> stage,
        String destinationCode,
        Optional<String> specialZone,
        Optional<String> destinationPark,
        Optional<String> parkId,
        Optional<Integer> year,
        Optional<String> yearBasis,
        Confidence confidence,
        Optional<String> useTier,
        String sourceTitle,
        Optional<String> sourceUrl,
        Optional<String> quote,
        String importedFrom) {

    public Relocation {
        industryCodes = List.copyOf(industryCodes);
    }
}
