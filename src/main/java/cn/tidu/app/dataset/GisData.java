package cn.tidu.app.dataset;

import cn.tidu.facts.chain.ChainDataset;
import cn.tidu.facts.guidance.GuidanceDataset;
import cn.tidu.facts.industry.IndustryDataset;
import cn.tidu.facts.outlet.OutletDataset;
import cn.tidu.facts.park.ParkDataset;
import cn.tidu.facts.park.ParkFactDataset;
import cn.tidu.facts.region.RegionDataset;
import cn.tidu.facts.road.RoadClassDataset;
import cn.tidu.facts.weight.WeightPresetDataset;
import cn.tidu.matching.edition.EditionDataset;
import cn.tidu.matching.given.ConventionDataset;
import cn.tidu.matching.given.CriterionDataset;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Loads the folder {@code gis-data} (基础数据): one transaction, and only when its content hash differs from what is
 * loaded. The data version moves in the same transaction. What users' imports changed in these rows stays theirs.
 */
public final class GisData {
    private static final String NAME = "gis-data";
    private static final List<String> FILES = List.of(
            "region-names.csv",
            "regions.geojson",
            "industries.csv",
            "industry-words.csv",
            "parks.csv",
            "park-facts.csv",
            "guidance-documents.csv",
            "guidance.csv",
            "criteria.csv",
            "conventions.csv",
            "chains.csv",
            "outlets.csv",
            "weight-presets.csv",
            "road-classes.csv",
            "policy-editions.csv");

    private final Path folder;

    public GisData(Path folder) {
        this.folder = folder;
    }

    /** What a load did, and where it met changes of users. */
    public record Outcome(boolean changed, long dataVersion, String counts, List<String> findings) {}

    /**
     * Loads what has changed.
     *
     * @throws AdviceException if a file is missing or a row cannot be used; nothing is written then
     */
    public Outcome load(Database database) {
        String hash = contentHash();
        Outcome[] outcome = new Outcome[1];
        database.write(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(742001)");
            if (loadedHash(handle).equals(Optional.of(hash))) {
                outcome[0] = new Outcome(false, DataVersion.get(handle), counts(handle), List.of());
                return;
            }
            List<String> findings;
            try {
                replaceAll(handle, hash);
                findings = OwnChangeRepository.putBack(handle);
                analyze(handle);
            } catch (IllegalArgumentException e) {
                throw new AdviceException(
                        "gis-data 无法加载，数据库未改动：" + e.getMessage() + " / gis-data cannot be loaded, nothing was changed.",
                        e);
            }
            outcome[0] = new Outcome(true, DataVersion.get(handle), counts(handle), findings);
        });
        return outcome[0];
    }

    private void replaceAll(Handle handle, String hash) {
        int regions = RegionDataset.load(handle, folder);
        int industries = IndustryDataset.load(handle, folder);
        int parks = ParkDataset.load(handle, folder);
        int facts = ParkFactDataset.load(handle, folder);
        int guidance = GuidanceDataset.load(handle, folder);
        int criteria = CriterionDataset.load(handle, folder);
        int conventions = ConventionDataset.load(handle, folder);
        int chains = ChainDataset.load(handle, folder);
        int outlets = OutletDataset.load(handle, folder);
        int presets = WeightPresetDataset.load(handle, folder);
        RoadClassDataset.load(handle, folder);
        int editions = EditionDataset.load(handle, folder);
        handle.createUpdate(
                        """
                        INSERT INTO dataset (name, content_hash, row_counts) VALUES (:name, :hash, :counts)
                        ON CONFLICT (name) DO UPDATE
                           SET content_hash = excluded.content_hash, row_counts = excluded.row_counts, loaded_at = now()
                        """)
                .bind("name", NAME)
                .bind("hash", hash)
                .bind(
                        "counts",
                        String.format(
                                Locale.ROOT,
                                "regions %d, industries and words %d, park rows %d, park facts %d, guidance rules %d, criteria %d, conventions %d, chain links %d, outlets %d, weight presets %d, policy editions %d",
                                regions,
                                industries,
                                parks,
                                facts,
                                guidance,
                                criteria,
                                conventions,
                                chains,
                                outlets,
                                presets,
                                editions))
                .execute();
    }

    /** Without this a server that has just loaded plans its first queries as if every table were empty. */
    private static void analyze(Handle handle) {
        handle.execute(
                """
                SELECT tidu_analyze(name)
                  FROM unnest('{region,region_shape,industry,industry_word,park,park_listing,park_fact,guidance_document,guidance_rule,
                                criterion,convention,chain_link,outlet,weight_preset,weight_preset_weight,road_class,policy_edition}'::text[]) AS name
                """);
    }

    private static Optional<String> loadedHash(Handle handle) {
        return handle.createQuery("SELECT content_hash FROM dataset WHERE name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne();
    }

    private static String counts(Handle handle) {
        return handle.createQuery("SELECT row_counts FROM dataset WHERE name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .one();
    }

    /** Whether the database holds just what the folder holds. */
    public boolean isLoaded(Database database) {
        String hash = contentHash();
        return database.read(handle -> loadedHash(handle).equals(Optional.of(hash)));
    }

    private String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                Path path = folder.resolve(file);
                if (!Files.isReadable(path)) {
                    throw new AdviceException(
                            "缺少数据文件 %s：请恢复 gis-data 目录 / Data file missing: restore the folder gis-data."
                                    .formatted(path));
                }
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
