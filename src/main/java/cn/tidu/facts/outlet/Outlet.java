package cn.tidu.facts.outlet;

import cn.tidu.facts.source.Confidence;
import java.util.Optional;

/**
 * A port, airport or customs special area (通道节点：港口、机场、海关特殊监管区域).
 *
 * @param id stable id
 * @param name Chinese name
 * @param nameEn English name
 * @param kind what it is
 * @param regionCode city or county it lies in, GB/T 2260
 * @param code UN/LOCODE of a port, IATA code of an airport
 * @param parkId the park record of a customs area
 * @param lon longitude, CGCS2000 degrees
 * @param lat latitude
 * @param positionAccuracy {@code listed}, {@code geocoded}, {@code county} or {@code region} (label point only)
 * @param positionBasis where the position is from
 * @param confidence of the row
 * @param source of the row
 */
public record Outlet(
        String id,
        String name,
        String nameEn,
        OutletKind kind,
        String regionCode,
        Optional<String> code,
        Optional<String> parkId,
        double lon,
        double lat,
        String positionAccuracy,
        String positionBasis,
        Confidence confidence,
        String source) {}
