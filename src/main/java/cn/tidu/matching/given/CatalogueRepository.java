package cn.tidu.matching.given;

import cn.tidu.facts.guidance.GuidanceRepository;
import cn.tidu.facts.industry.IndustryRepository;
import cn.tidu.facts.park.ParkFactRepository;
import cn.tidu.facts.park.ParkRepository;
import cn.tidu.facts.region.RegionRepository;
import cn.tidu.facts.weight.WeightRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * The catalogue, kept in memory until the data version moves: one for whoever sees every firm, one made of published numbers for
 * everyone else.
 */
public final class CatalogueRepository {
    private final Map<Boolean, Catalogue> latest = new ConcurrentHashMap<>();

    /** Which data a transaction sees. */
    private record Sight(long version, boolean everyFirm) {}

    /** The catalogue of the version that this transaction sees, as its identity may see it. */
    public Catalogue get(Handle handle) {
        Sight sight = handle.createQuery("SELECT version, tidu_province() AS everywhere FROM data_version")
                .map((row, context) -> new Sight(row.getLong("version"), row.getBoolean("everywhere")))
                .one();
        Catalogue known = latest.get(sight.everyFirm());
        return known != null && known.dataVersion() == sight.version() ? known : load(handle, sight);
    }

    /** One at a time: after a change of data many ask at once, and what lies around the parks takes long to work out. */
    private synchronized Catalogue load(Handle handle, Sight sight) {
        Catalogue known = latest.get(sight.everyFirm());
        if (known != null && known.dataVersion() == sight.version()) {
            return known;
        }
        Catalogue loaded = new Catalogue(
                sight.version(),
                RegionRepository.loadAll(handle),
                IndustryRepository.loadAll(handle),
                ParkRepository.loadAll(handle),
                GuidanceRepository.loadAll(handle),
                criteria(handle),
                ParkFactRepository.loadAll(handle),
                conventions(handle),
                Surroundings.load(handle),
                WeightRepository.presets(handle));
        latest.put(sight.everyFirm(), loaded);
        return loaded;
    }

    private static Conventions conventions(Handle handle) {
        return new Conventions(handle.createQuery("SELECT * FROM convention")
                .map((row, context) -> new Conventions.Convention(
                        row.getString("id"),
                        row.getDouble("value"),
                        row.getString("unit"),
                        row.getString("meaning"),
                        row.getString("meaning_en"),
                        row.getString("source")))
                .list());
    }

    private static List<CriterionInfo> criteria(Handle handle) {
        return handle.createQuery("SELECT * FROM criterion ORDER BY ordinal")
                .map((row, context) -> new CriterionInfo(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getDouble("weight"),
                        row.getString("rationale"),
                        Influence.of(row.getString("influence")),
                        row.getString("formula"),
                        row.getString("formula_en"),
                        row.getString("formula_source")))
                .list();
    }
}
