package cn.tidu.map.tiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A set of vector tiles (瓦片集): its layers, what it may be filtered by, and the collections whose rows it shows. */
public enum Tileset {
    REGIONS,
    PARKS,
    ENTERPRISES,
    GUIDANCE,
    TRANSFERS;

    private static final Map<Tileset, List<String>> COLLECTIONS = Map.of(
            REGIONS, List.of("regions"),
            PARKS, List.of("parks"),
            ENTERPRISES, List.of("enterprises"),
            GUIDANCE, List.of("guidance", "regions"),
            TRANSFERS, List.of("parks", "regions", "transfers"));

    private final String id = name().toLowerCase(Locale.ROOT);

    /**
     * A layer of the tiles.
     *
     * @param id name within the tile
     * @param fields attributes with their type, as TileJSON has them
     * @param minzoom first zoom that has it
     * @param maxzoom last zoom that has it
     */
    record Layer(String id, Map<String, String> fields, int minzoom, int maxzoom) {}

    /** As in the path. */
    public String id() {
        return id;
    }

    /** The collections whose versions make the tiles' version. */
    List<String> collections() {
        return COLLECTIONS.get(this);
    }

    /** Query parameters that narrow the tiles. */
    public Set<String> filters() {
        return switch (this) {
            case REGIONS -> Set.of();
            case PARKS -> Set.of("industry");
            case ENTERPRISES -> Set.of("industry", "origin");
            case GUIDANCE -> Set.of("industry", "origin", "asOf");
            case TRANSFERS -> Set.of("industry", "origin", "asOf", "plan");
        };
    }

    List<Layer> layers() {
        return switch (this) {
            case REGIONS ->
                List.of(
                        layer("cities", 0, "code", "name", "name_en", "zone", "city_code"),
                        layer("counties", 6, "code", "name", "name_en", "zone", "city_code"),
                        layer("labels", 0, "code", "name", "name_en", "level", "zone"));
            case PARKS ->
                List.of(
                        layer("parks", 0, "id", "name", "kind", "level", "city_code", "accuracy"),
                        layer("outlines", 8, "id", "name", "accuracy"));
            case ENTERPRISES ->
                List.of(
                        new Layer(
                                "clusters",
                                Map.of("n", "Number", "synthetic", "Number", "city", "String"),
                                0,
                                TileRepository.FIRST_ZOOM_OF_POINTS - 1),
                        new Layer(
                                "enterprises",
                                Map.of(
                                        "division", "String",
                                        "industry", "String",
                                        "synthetic", "Boolean",
                                        "name", "String"),
                                TileRepository.FIRST_ZOOM_OF_POINTS,
                                TileMatrixSet.DEEPEST),
                        new Layer(
                                "totals",
                                Map.of(
                                        "n", "Number",
                                        "synthetic", "Boolean",
                                        "code", "String",
                                        "name", "String",
                                        "name_en", "String"),
                                0,
                                TileMatrixSet.DEEPEST));
            case GUIDANCE ->
                List.of(layer(
                        "guidance",
                        0,
                        "rule",
                        "kind",
                        "document",
                        "document_no",
                        "clause",
                        "valid_from",
                        "valid_to",
                        "scope",
                        "source",
                        "source_name",
                        "target",
                        "target_name"));
            case TRANSFERS ->
                List.of(new Layer(
                        "transfers",
                        Map.ofEntries(
                                Map.entry("basis", "String"),
                                Map.entry("plan", "String"),
                                Map.entry("source", "String"),
                                Map.entry("source_name", "String"),
                                Map.entry("target", "String"),
                                Map.entry("target_name", "String"),
                                Map.entry("park", "String"),
                                Map.entry("n", "Number"),
                                Map.entry("industries", "String"),
                                Map.entry("first_year", "Number"),
                                Map.entry("last_year", "Number"),
                                Map.entry("sources", "String")),
                        0,
                        TileMatrixSet.DEEPEST));
        };
    }

    private static Layer layer(String id, int minzoom, String... fields) {
        Map<String, String> types = new java.util.TreeMap<>();
        for (String field : fields) {
            types.put(field, "String");
        }
        return new Layer(id, types, minzoom, TileMatrixSet.DEEPEST);
    }

    /** The set of that id. */
    public static Optional<Tileset> find(String id) {
        for (Tileset set : values()) {
            if (set.id.equals(id)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }
}
