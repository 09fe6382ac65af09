package cn.tidu.facts.collection;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import java.util.Optional;

/**
 * A collection of data (数据集): the one list that imports, exports, OGC API Features, vector tiles and the command line follow.
 * What a collection can be used for is said by its forms; one that has none for a use is not there for it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of and never handed out to be changed
public enum Collection {
    /** Cities and counties (市、县级行政区划). */
    REGIONS(
            "regions",
            false,
            Optional.of(RegionForms.FILE),
            Optional.of(RegionForms.FEATURES),
            Optional.of(ImportScope.OF_THE_PROVINCE)),
    /** Industrial parks (产业园区), at their points. */
    PARKS(
            "parks",
            false,
            Optional.of(ParkForms.FILE),
            Optional.of(ParkForms.FEATURES),
            Optional.of(ImportScope.BY_CITY)),
    /** The same parks by their outlines (产业园区范围). */
    PARK_OUTLINES("park-outlines", false, Optional.of(ParkForms.OUTLINES), Optional.empty(), Optional.empty()),
    /** Figures of parks (园区要素、准入标准与价格). */
    PARK_FACTS("park-facts", false, Optional.of(ParkForms.FACTS), Optional.empty(), Optional.empty()),
    /** Rules of guidance (产业转移指导规则). */
    GUIDANCE(
            "guidance",
            false,
            Optional.of(GuidanceForms.FILE),
            Optional.of(GuidanceForms.FEATURES),
            Optional.of(ImportScope.OF_THE_PROVINCE)),
    /** Known relocations (企业转移案例); on the map they are called transfers. */
    RELOCATIONS(
            "relocations",
            false,
            Optional.of(RelocationForms.FILE),
            Optional.of(RelocationForms.FEATURES),
            Optional.of(ImportScope.OF_THE_PROVINCE)),
    /** Enterprises that move (转移企业): commercial secrets. Which rows somebody sees is the database's rule. */
    ENTERPRISES(
            "enterprises",
            true,
            Optional.of(EnterpriseForms.FILE),
            Optional.of(EnterpriseForms.FEATURES),
            Optional.of(ImportScope.BY_CITY)),
    /** Roads (道路), for travel times. */
    ROADS("roads", false, Optional.empty(), Optional.empty(), Optional.of(ImportScope.OF_THE_PROVINCE));

    private final String id;
    private final boolean secret;
    private final Optional<FileForm> file;
    private final Optional<Features> features;
    private final Optional<ImportScope> imported;

    Collection(
            String id,
            boolean secret,
            Optional<FileForm> file,
            Optional<Features> features,
            Optional<ImportScope> imported) {
        this.id = id;
        this.secret = secret;
        this.file = file;
        this.features = features;
        this.imported = imported;
    }

    /** As in commands and in the addresses of downloads and imports; on the map see {@link Features#id()}. */
    public String id() {
        return id;
    }

    /** Whether the public sees none of it and what is taken out is on record. */
    public boolean secret() {
        return secret;
    }

    /** Whether it is there for somebody. */
    public boolean visibleTo(Identity identity) {
        return !secret || identity.role() != Role.PUBLIC;
    }

    /** How it is taken out as a file; empty if it is not. */
    public Optional<FileForm> file() {
        return file;
    }

    /** How it lies on the map; empty if it does not. */
    public Optional<Features> features() {
        return features;
    }

    /** Who may import it; empty if no file can go into it. */
    public Optional<ImportScope> imported() {
        return imported;
    }
}
