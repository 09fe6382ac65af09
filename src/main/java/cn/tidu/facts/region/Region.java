package cn.tidu.facts.region;

import java.util.Optional;

/**
 * A city or county-level unit (行政区划).
 *
 * @param code GB/T 2260 code
 * @param level {@code city} or {@code county}
 * @param name Chinese name
 * @param nameEn English name
 * @param parent code of the unit above
 * @param zone one of the four zones
 * @param circle economic circle, for delta cities and their counties
 * @param labelLon longitude of the label point inside the mainland, CGCS2000 degrees
 * @param labelLat latitude of the same
 * @param west western edge of the extent without Dongsha (东沙)
 * @param south southern edge
 * @param east eastern edge
 * @param north northern edge
 * @param areaKm2 geodesic area without Dongsha, km², of the generalised boundary
 * @param source where name, code and boundary are from
 */
public record Region(
        String code,
        String level,
        String name,
        String nameEn,
        String parent,
        Zone zone,
        Optional<Circle> circle,
        double labelLon,
        double labelLat,
        double west,
        double south,
        double east,
        double north,
        double areaKm2,
        String source) {

    /** Code of the city this unit is or lies in: 东莞 and 中山 are cities without counties and stand for both. */
    public String cityCode() {
        return code.substring(0, 4) + "00";
    }
}
