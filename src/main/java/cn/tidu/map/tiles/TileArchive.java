package cn.tidu.map.tiles;

import cn.tidu.map.tiles.ArchiveDirectory.Entry;
import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.db.Database;
import cn.tidu.platform.http.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tiles of a tileset in one file that a web server or object storage hands out by byte ranges (瓦片档案, PMTiles specification
 * 3.0). No kept library on Maven Central writes it. What tiles are the same is in the file once; the tiles are read one by
 * one, so that memory holds only the directory.
 */
public final class TileArchive {
    private static final int HEADER = 127;
    /** Header and root directory must be within the first 16 KiB. */
    private static final int ROOT_AT_MOST = 16_384 - HEADER;

    private static final int LEAF_ENTRIES = 2_048;

    private final Tileset set;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ByteBuffer, Entry> contents = new HashMap<>();
    private String version;
    private long dataLength;
    private long addressed;

    private TileArchive(Tileset set) {
        this.set = set;
    }

    /** The data changed while the archive was written: some of its tiles are older than others. */
    public static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super("数据在导出时变了，请再试一次 / The data changed during the export: try again");
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param deepest last zoom
     * @return how many tiles have something in them
     * @throws ChangedMeanwhile if the data changed meanwhile
     */
    public static long write(Database database, Identity identity, Tileset set, int deepest, Path out) {
        return CurrentIdentity.as(identity, () -> new TileArchive(set)
                .write(new TileRepository(database, () -> {}), identity, deepest, out));
    }

    private long write(TileRepository repository, Identity identity, int deepest, Path out) {
        List<Double> bounds = repository.bounds(Tileset.REGIONS);
        List<TileAddress> addresses = new ArrayList<>(TileAddress.within(bounds, deepest));
        addresses.sort(Comparator.comparingLong(ArchiveDirectory::id));
        try {
            Path folder = Files.createTempDirectory(out.toAbsolutePath().getParent(), ".pmtiles-");
            Path data = folder.resolve("data");
            Path whole = folder.resolve("whole");
            try {
                try (OutputStream tiles = new BufferedOutputStream(Files.newOutputStream(data))) {
                    for (TileAddress at : addresses) {
                        add(
                                at,
                                repository
                                        .fetch(set, at, TileFilter.NONE, Audience.of(identity))
                                        .tile(),
                                tiles);
                    }
                }
                assemble(bounds, deepest, data, whole);
                Files.move(whole, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(data);
                Files.deleteIfExists(whole);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return addressed;
    }

    private void add(TileAddress at, Tile tile, OutputStream tiles) throws IOException {
        if (version == null) {
            version = tile.version();
        }
        if (!version.equals(tile.version())) {
            throw new ChangedMeanwhile();
        }
        if (tile.body().length == 0) {
            return;
        }
        addressed++;
        byte[] packed = tile.packed(Coding.GZIP).body();
        long id = ArchiveDirectory.id(at);
        Entry same = contents.get(ByteBuffer.wrap(digest(packed)));
        if (same == null) {
            Entry entry = new Entry(id, 1, packed.length, dataLength);
            contents.put(ByteBuffer.wrap(digest(packed)), entry);
            entries.add(entry);
            tiles.write(packed);
            dataLength += packed.length;
            return;
        }
        Entry last = entries.get(entries.size() - 1);
        if (last.offset() == same.offset() && last.id() + last.run() == id) {
            entries.set(entries.size() - 1, new Entry(last.id(), last.run() + 1, last.length(), last.offset()));
        } else {
            entries.add(new Entry(id, 1, same.length(), same.offset()));
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(body);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assemble(List<Double> bounds, int deepest, Path data, Path whole) throws IOException {
        byte[] root = ArchiveDirectory.of(entries);
        List<byte[]> leaves = new ArrayList<>();
        if (root.length > ROOT_AT_MOST) {
            root = ArchiveDirectory.of(leaves(leaves));
        }
        byte[] metadata = Coding.GZIP.pack(Json.write(metadata()));
        long leavesLength = leaves.stream().mapToLong(leaf -> leaf.length).sum();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
            out.write(header(bounds, deepest, root.length, metadata.length, leavesLength));
            out.write(root);
            out.write(metadata);
            for (byte[] leaf : leaves) {
                out.write(leaf);
            }
            Files.copy(data, out);
        }
    }

    /** Directories of the second level, and the entries of the root that lead to them. */
    private List<Entry> leaves(List<byte[]> leaves) {
        List<Entry> root = new ArrayList<>();
        long offset = 0;
        for (int from = 0; from < entries.size(); from += LEAF_ENTRIES) {
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + LEAF_ENTRIES));
            byte[] leaf = ArchiveDirectory.of(part);
            root.add(new Entry(part.get(0).id(), 0, leaf.length, offset));
            offset += leaf.length;
            leaves.add(leaf);
        }
        return root;
    }

    private Map<String, Object> metadata() {
        Map<String, Object> json = new LinkedHashMap<>(TileJson.of(set, "", List.of()));
        json.keySet().retainAll(List.of("name", "description", "attribution", "vector_layers"));
        json.put("type", "overlay");
        json.put("tidu:version", version);
        return json;
    }

    private byte[] header(List<Double> bounds, int deepest, long root, long metadata, long leaves) {
        ByteBuffer out = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        out.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        out.putLong(HEADER).putLong(root);
        out.putLong(HEADER + root).putLong(metadata);
        out.putLong(HEADER + root + metadata).putLong(leaves);
        out.putLong(HEADER + root + metadata + leaves).putLong(dataLength);
        out.putLong(addressed).putLong(entries.size()).putLong(contents.size());
        byte clustered = 1;
        byte gzip = 2;
        byte mvt = 1;
        out.put(clustered).put(gzip).put(gzip).put(mvt);
        out.put((byte) 0).put((byte) deepest);
        for (double degrees : bounds) {
            out.putInt(e7(degrees));
        }
        out.put((byte) Math.min(6, deepest));
        out.putInt(e7((bounds.get(0) + bounds.get(2)) / 2)).putInt(e7((bounds.get(1) + bounds.get(3)) / 2));
        return Arrays.copyOf(out.array(), HEADER);
    }

    private static int e7(double degrees) {
        return (int) Math.round(degrees * 1e7);
    }
}
