package cn.tidu.map.tiles;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A directory of a PMTiles archive (瓦片档案目录, PMTiles specification 3.0, chapter 4): columns of varints, packed with gzip. */
final class ArchiveDirectory {
    private ArchiveDirectory() {}

    /**
     * An entry.
     *
     * @param id of the first tile it stands for, along the Hilbert curve; of a leaf directory its first tile
     * @param run how many tiles in a row are the same; 0 for a leaf directory
     * @param length bytes
     * @param offset within the tile data, or within the leaf directories
     */
    record Entry(long id, long run, long length, long offset) {}

    static byte[] of(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(out, entries.size());
        long last = 0;
        for (Entry entry : entries) {
            varint(out, entry.id() - last);
            last = entry.id();
        }
        entries.forEach(entry -> varint(out, entry.run()));
        entries.forEach(entry -> varint(out, entry.length()));
        long end = -1;
        for (Entry entry : entries) {
            varint(out, entry.offset() == end ? 0 : entry.offset() + 1);
            end = entry.offset() + entry.length();
        }
        return Coding.GZIP.pack(out.toByteArray());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** The number of a tile: all levels above it first, then its place on the Hilbert curve of its level. */
    static long id(TileAddress at) {
        long id = ((1L << (2 * at.z())) - 1) / 3;
        long x = at.x();
        long y = at.y();
        for (long side = 1L << at.z() >> 1; side > 0; side >>= 1) {
            long right = (x & side) > 0 ? 1 : 0;
            long below = (y & side) > 0 ? 1 : 0;
            id += side * side * ((3 * right) ^ below);
            if (below == 0) {
                if (right == 1) {
                    x = side - 1 - (x & (side - 1));
                    y = side - 1 - (y & (side - 1));
                }
                long turned = x;
                x = y;
                y = turned;
            }
        }
        return id;
    }
}
