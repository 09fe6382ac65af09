package cn.tidu.match;

import cn.tidu.db.DataVersion;
import cn.tidu.guidance.GuidanceRepository;
import cn.tidu.industry.IndustryRepository;
import cn.tidu.park.ParkFactRepository;
import cn.tidu.park.ParkRepository;
import cn.tidu.region.RegionRepository;
import cn.tidu.weight.WeightRepository;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** The catalogue, kept in memory until the data version moves. */
public final class CatalogueRepository {
    private final AtomicReference<Catalogue> latest = new AtomicReference<>();

    /** The catalogue of the version that this transaction sees. */
    public Catalogue get(Handle handle) {
        long version = DataVersion.get(handle);
        Catalogue known = latest.get();
        return known != null && known.dataVersion() == version ? known : load(handle, version);
    }

    /** One at a time: after a change of data many ask at once, and what lies around the parks takes long to work out. */
    private synchronized Catalogue load(Handle handle, long version) {
        Catalogue known = latest.get();
        if (known != null && known.dataVersion() == version) {
            return known;
        }
        Catalogue loaded = new Catalogue(
                version,
                RegionRepository.loadAll(handle),
                IndustryRepository.loadAll(handle),
                ParkRepository.loadAll(handle),
                GuidanceRepository.loadAll(handle),
                criteria(handle),
                ParkFactRepository.loadAll(handle),
                conventions(handle),
                Surroundings.load(handle),
                WeightRepository.presets(handle));
        latest.set(loaded);
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
