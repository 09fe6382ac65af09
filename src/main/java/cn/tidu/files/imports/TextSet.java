package cn.tidu.files.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A set of many short texts (文字集合), exact, in about the room of their UTF-8 bytes: a million names in some 40 MB. The hash
 * is seeded anew for each set, so that no file can be made to be slow.
 */
final class TextSet {
    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Texts of more bytes than this are kept aside. */
    private static final int LONGEST = 0xFFFF;

    private final int seed = ThreadLocalRandom.current().nextInt() | 1;
    private final List<byte[]> chunks = new ArrayList<>();
    private final Set<String> longOnes = new HashSet<>();

    /** Hash and beginning of each text, the latter plus one; 0 is a free place. */
    private long[] table = new long[1 << 12];

    private int used = CHUNK;
    private int size;

    /** Adds a text; whether it is new. */
    boolean add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            return longOnes.add(text);
        }
        int hash = hash(bytes);
        int place = place(bytes, hash);
        if (table[place] != 0) {
            return false;
        }
        table[place] = ((long) hash << 32) | (keep(bytes) + 1);
        if (++size > table.length / 2) {
            grow();
        }
        return true;
    }

    boolean contains(String text) {
        if (size == 0 && longOnes.isEmpty()) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST ? longOnes.contains(text) : table[place(bytes, hash(bytes))] != 0;
    }

    /** Where the text stands, or the free place where it would. */
    private int place(byte[] bytes, int hash) {
        int place = hash & (table.length - 1);
        while (table[place] != 0 && !((int) (table[place] >> 32) == hash && isAt((int) table[place] - 1, bytes))) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private int hash(byte... bytes) {
        int hash = seed;
        for (byte b : bytes) {
            hash = (hash ^ b) * 0x01000193 + seed;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >>> 13);
    }

    private boolean isAt(int entry, byte[] bytes) {
        byte[] chunk = chunks.get(entry >>> CHUNK_BITS);
        int at = entry & (CHUNK - 1);
        int length = length(chunk, at);
        return length == bytes.length && Arrays.equals(chunk, at + 2, at + 2 + length, bytes, 0, length);
    }

    private static int length(byte[] chunk, int at) {
        return ((chunk[at] & 0xFF) << 8) | (chunk[at + 1] & 0xFF);
    }

    private int keep(byte[] bytes) {
        if (used + 2 + bytes.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        int last = chunks.size() - 1;
        byte[] chunk = chunks.get(last);
        int at = used;
        chunk[at] = (byte) (bytes.length >> 8);
        chunk[at + 1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, chunk, at + 2, bytes.length);
        used += 2 + bytes.length;
        return (last << CHUNK_BITS) | at;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int place = (int) (entry >> 32) & (table.length - 1);
                while (table[place] != 0) {
                    place = (place + 1) & (table.length - 1);
                }
                table[place] = entry;
            }
        }
    }
}
