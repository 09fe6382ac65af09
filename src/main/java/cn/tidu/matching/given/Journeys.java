package cn.tidu.matching.given;

import cn.tidu.facts.road.Travel;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Journeys from the firm to the parks (行程), and how long one may take at best.
 *
 * @param byRoad journeys over the road network by park id; a park it does not reach is left out
 * @param idealMinutes within so many minutes a park is as near as can be wished
 */
public record Journeys(Map<String, Travel> byRoad, double idealMinutes) {
    /** The two-hour circle (2小时车程) of the 十三五 plan for parks in eastern, western and northern Guangdong. */
    public static final double TWO_HOURS = 120;

    /** No network is loaded. */
    public static final Journeys ESTIMATED = new Journeys(Map.of(), TWO_HOURS);

    public Journeys {
        byRoad = Map.copyOf(byRoad);
    }

    /** To a park: over the network if it reaches there, else by its distance in km, if that is known. */
    public Optional<Travel> to(String park, OptionalDouble km) {
        return Optional.ofNullable(byRoad.get(park))
                .or(() -> km.isPresent() ? Optional.of(Travel.byDistance(km.getAsDouble())) : Optional.empty());
    }
}
