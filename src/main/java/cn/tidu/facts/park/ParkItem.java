package cn.tidu.facts.park;

import cn.tidu.facts.region.Region;
import cn.tidu.facts.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A park as the API shows it, with names resolved. */
public record ParkItem(
        String id,
        String name,
        List<String> aliases,
        ParkKind kind,
        Map<String, String> kindName,
        String level,
        String city,
        String cityEn,
        String cityCode,
        String zone,
        String county,
        String countyEn,
        String countyCode,
        List<String> countyCodes,
        String partner,
        List<String> partnerCodes,
        Double lon,
        Double lat,
        String positionAccuracy,
        String positionBasis,
        Double approvedAreaHa,
        String areaBasis,
        String approved,
        List<String> industries,
        String source,
        List<String> sources,
        String confidence,
        LocalDate recorded) {

    /** Resolves names. */
    public static ParkItem of(Park park, Regions regions) {
        Region city = regions.getCity(park.cityCode());
        List<String> counties = park.countyCodes().stream().map(regions::nameOf).toList();
        return new ParkItem(
                park.id(),
                park.name(),
                park.aliases(),
                park.kind(),
                Map.of("zh", park.kind().nameZh(), "en", park.kind().nameEn()),
                park.level(),
                city.name(),
                city.nameEn(),
                city.code(),
                city.zone().name(),
                counties.isEmpty() ? null : String.join("、", counties),
                counties.isEmpty()
                        ? null
                        : park.countyCodes().stream().map(regions::nameEnOf).collect(Collectors.joining(", ")),
                park.countyCodes().isEmpty() ? null : park.countyCodes().get(0),
                park.countyCodes(),
                park.partnerWords().orElse(null),
                park.partnerCodes(),
                park.lon(),
                park.lat(),
                park.positionAccuracy(),
                park.positionBasis(),
                park.areaHa().orElse(null),
                park.areaBasis().orElse(null),
                park.establishedText().orElse(null),
                park.industryWords(),
                park.sources().isEmpty() ? park.positionBasis() : park.sources().get(0),
                park.sources(),
                park.confidence().code(),
                park.recorded().orElse(null));
    }
}
