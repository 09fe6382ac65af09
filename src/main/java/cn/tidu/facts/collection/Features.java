package cn.tidu.facts.collection;

import cn.tidu.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A collection as features of the map (要素集合): what OGC API Features and the vector tiles serve.
 *
 * @param id as in the paths of the map, and the name under which its version is announced
 * @param title what it is called
 * @param description what it is, how far it can be trusted
 * @param rows its rows
 * @param geometry where they lie
 * @param period when they hold; empty: no time
 * @param properties of its features
 */
public record Features(
        String id,
        Text title,
        Text description,
        Rows rows,
        Geometry geometry,
        Optional<Period> period,
        List<Property> properties) {

    /** Name of the geometry in filters. */
    public static final String GEOMETRY = "geometry";

    /**
     * When rows hold (有效期).
     *
     * @param from SQL of the first day
     * @param to SQL of the last day; NULL: no end is known
     */
    public record Period(String from, String to) {}

    /** The property of that name. */
    public Optional<Property> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
