package cn.tidu.map.tiles;

import cn.tidu.facts.collection.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The vector tiles of a collection (瓦片集): their layers, what they may be filtered by, the collections whose rows they show and
 * the statements that make them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never handed out to be changed
public enum Tileset {
    REGIONS(
            Collection.REGIONS,
            Set.of(),
            List.of(
                    layer("cities", 0, "code", "name", "name_en", "zone", "city_code"),
                    layer("counties", 6, "code", "name", "name_en", "zone", "city_code"),
                    layer("labels", 0, "code", "name", "name_en", "level", "zone")),
            List.of(Collection.REGIONS),
            "SELECT geom FROM region",
            Map.of(TileMatrixSet.WEB_MERCATOR, "regions.sql", TileMatrixSet.CGCS2000, "regions-cgcs2000.sql"),
            Optional.empty(),
            "界线：天地图（2024-05，概化）/ boundaries: Tianditu"),
    PARKS(
            Collection.PARKS,
            Set.of("industry"),
            List.of(
                    layer("parks", 0, "id", "name", "kind", "level", "city_code", "accuracy"),
                    layer("outlines", 8, "id", "name", "accuracy")),
            List.of(Collection.PARKS),
            "SELECT position FROM park",
            everywhere("parks.sql"),
            Optional.empty(),
            Attribution.OURS),
    /** Firms: points to whoever may see them, counted by cell further out, and to the public published totals only. */
    ENTERPRISES(
            Collection.ENTERPRISES,
            Set.of("industry", "origin"),
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
                            TileMatrixSet.DEEPEST)),
            List.of(Collection.ENTERPRISES),
            // Whoever sees no firm sees the published totals, at the places of their counties.
            "SELECT position FROM enterprise UNION ALL"
                    + " SELECT label FROM enterprise_aggregate JOIN region ON region.code = enterprise_aggregate.origin",
            Map.of(TileMatrixSet.WEB_MERCATOR, "enterprises.sql"),
            Optional.of(
                    "公众只见 totals（县区汇总，每格至少 5 家，按 5 的倍数向下取整）；登录者按权限见 clusters（8 级及以下）和 enterprises / the public sees totals only, of five firms or more, rounded down; who signs in sees clusters and enterprises as far as they may"),
            Attribution.OURS),
    GUIDANCE(
            Collection.GUIDANCE,
            Set.of("industry", "origin", "asOf"),
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
                    "target_name")),
            List.of(Collection.GUIDANCE, Collection.REGIONS),
            "SELECT label FROM region",
            everywhere("guidance.sql"),
            Optional.empty(),
            Attribution.OURS),
    TRANSFERS(
            Collection.RELOCATIONS,
            Set.of("industry", "origin", "asOf", "plan"),
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
                    TileMatrixSet.DEEPEST)),
            List.of(Collection.PARKS, Collection.REGIONS, Collection.RELOCATIONS),
            "SELECT label FROM region",
            everywhere("transfers.sql"),
            Optional.of(
                    "已知的企业转移（导入的案例）；加 ?plan=编号 则为该方案已公开的流向 / known relocations as imported; with ?plan= the published flows of that plan"),
            Attribution.OURS);

    /**
     * A layer of the tiles.
     *
     * @param id name within the tile
     * @param fields attributes with their type, as TileJSON has them
     * @param minzoom first zoom that has it
     * @param maxzoom last zoom that has it
     */
    record Layer(String id, Map<String, String> fields, int minzoom, int maxzoom) {}

    private static final class Attribution {
        private static final String OURS = "Tidu 梯度";
    }

    private final Collection collection;
    private final Set<String> filters;
    private final List<Layer> layers;
    private final List<String> versions;
    private final String extent;
    private final Map<TileMatrixSet, String> statements;
    private final Optional<String> description;
    private final String attribution;

    Tileset(
            Collection collection,
            Set<String> filters,
            List<Layer> layers,
            List<Collection> shown,
            String extent,
            Map<TileMatrixSet, String> statements,
            Optional<String> description,
            String attribution) {
        this.collection = collection;
        this.filters = filters;
        this.layers = layers;
        this.versions = shown.stream().map(Tileset::idOf).toList();
        this.extent = extent;
        this.statements = statements;
        this.description = description;
        this.attribution = attribution;
    }

    private static String idOf(Collection collection) {
        return collection.features().orElseThrow().id();
    }

    /** As in the path: the id of its collection on the map. */
    public String id() {
        return idOf(collection);
    }

    /** The collection whose tiles they are. */
    public Collection collection() {
        return collection;
    }

    /** Whether different people see different tiles. */
    boolean secret() {
        return collection.secret();
    }

    /** The collections whose versions make the tiles' version, by the names under which those are announced. */
    List<String> versions() {
        return versions;
    }

    /** Query parameters that narrow the tiles. */
    public Set<String> filters() {
        return filters;
    }

    List<Layer> layers() {
        return layers;
    }

    /** SQL of the geometries within whose bounds the tiles have something. */
    String extent() {
        return extent;
    }

    /** The tile matrix sets that there are tiles in. */
    public List<TileMatrixSet> grids() {
        return statements.keySet().stream().sorted().toList();
    }

    /** Name of the file with the statement that makes the tiles of a tile matrix set; empty if there are none in it. */
    Optional<String> statement(TileMatrixSet grid) {
        return Optional.ofNullable(statements.get(grid));
    }

    /** What is to be known of the tiles, Chinese, then English. */
    Optional<String> description() {
        return description;
    }

    String attribution() {
        return attribution;
    }

    private static Map<TileMatrixSet, String> everywhere(String statement) {
        return Map.of(TileMatrixSet.WEB_MERCATOR, statement, TileMatrixSet.CGCS2000, statement);
    }

    private static Layer layer(String id, int minzoom, String... fields) {
        Map<String, String> types = new TreeMap<>();
        for (String field : fields) {
            types.put(field, "String");
        }
        return new Layer(id, types, minzoom, TileMatrixSet.DEEPEST);
    }

    /** The set of that id. */
    public static Optional<Tileset> find(String id) {
        for (Tileset set : values()) {
            if (set.id().equals(id)) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }
}
