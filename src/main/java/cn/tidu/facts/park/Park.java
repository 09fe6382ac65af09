package cn.tidu.facts.park;

import cn.tidu.facts.source.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A park, zone or platform that may host enterprises (承接园区).
 *
 * @param id stable id
 * @param name Chinese name of today
 * @param aliases other and former names
 * @param cityCode host city, GB/T 2260
 * @param countyCodes host counties; empty if only the city is known
 * @param kind kind of park
 * @param level {@code national}, {@code provincial} or {@code other}
 * @param established earliest date of approval known, the first day of its month or year
 * @param establishedText that date as the source gives it
 * @param areaHa area in hectares
 * @param areaBasis catalogue (核准面积) or reported (planned or total area)
 * @param industryWords leading industries (主导产业) in the words of the source
 * @param partnerWords partner city (共建方) in the words of the source
 * @param partnerCodes partner's region codes
 * @param lon longitude, CGCS2000 degrees; null without a position
 * @param lat latitude; null without a position
 * @param positionAccuracy {@code surveyed}, {@code geocoded}, {@code county} or {@code none}
 * @param positionBasis where the position is from
 * @param confidence of the record
 * @param sources of every record merged into this park
 * @param recorded the latest day its sources bear; of a month or year only, the last day; empty if they bear none
 * @param assessments yearly assessments on record
 */
public record Park(
        String id,
        String name,
        List<String> aliases,
        String cityCode,
        List<String> countyCodes,
        ParkKind kind,
        String level,
        Optional<LocalDate> established,
        Optional<String> establishedText,
        Optional<Double> areaHa,
        Optional<String> areaBasis,
        List<String> industryWords,
        Optional<String> partnerWords,
        List<String> partnerCodes,
        Double lon,
        Double lat,
        String positionAccuracy,
        String positionBasis,
        Confidence confidence,
        List<String> sources,
        Optional<LocalDate> recorded,
        List<Assessment> assessments) {

    /** Whether it is, or is named as, a provincial industrial-transfer park (省产业转移工业园). */
    public boolean isTransferPark() {
        return switch (kind) {
            case TRANSFER, DEMONSTRATION, SPECIALISED, COOPERATIVE -> true;
            default -> name.contains("产业转移") || aliases.stream().anyMatch(alias -> alias.contains("产业转移"));
        };
    }
}
