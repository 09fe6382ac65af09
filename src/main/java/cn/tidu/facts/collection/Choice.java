package cn.tidu.facts.collection;

import cn.tidu.platform.access.Identity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The collections that can be chosen for something (可选的数据集), in order, by the ids that they have there. */
public final class Choice {
    /** What can be taken out as a file. */
    public static final Choice OF_FILES = among(collection -> collection.file().map(form -> collection.id()));

    /** What lies on the map. */
    public static final Choice ON_THE_MAP =
            among(collection -> collection.features().map(Features::id));

    /** What files can be imported into. */
    public static final Choice OF_IMPORTS =
            among(collection -> collection.imported().map(scope -> collection.id()));

    private final Map<String, Collection> byId;

    private Choice(Map<String, Collection> byId) {
        this.byId = byId;
    }

    private static Choice among(Function<Collection, Optional<String>> idOf) {
        Map<String, Collection> byId = new LinkedHashMap<>();
        for (Collection collection : Collection.values()) {
            idOf.apply(collection).ifPresent(id -> {
                if (byId.put(id, collection) != null) {
                    throw new IllegalStateException("two collections of the id " + id);
                }
            });
        }
        return new Choice(byId);
    }

    /** Those of them that are there for somebody. */
    public Choice visibleTo(Identity identity) {
        Map<String, Collection> visible = new LinkedHashMap<>(byId);
        visible.values().removeIf(collection -> !collection.visibleTo(identity));
        return new Choice(visible);
    }

    /** The one of that id; empty if there is none to choose. */
    public Optional<Collection> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Collection> all() {
        return List.copyOf(byId.values());
    }

    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The ids for a sentence that names them. */
    public String listed() {
        return String.join(", ", byId.keySet());
    }
}
