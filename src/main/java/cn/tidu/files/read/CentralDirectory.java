package cn.tidu.files.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Counts the entries of a Zip archive (压缩包目录) before a library keeps them all in memory; the count that the archive
 * states of itself is not believed. An archive in which no directory is found is left to the library.
 */
final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;

    private CentralDirectory() {}

    static void refuseMoreThan(Path file, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = Math.max(0, channel.size() - END_BYTES - 0xFFFF);
            ByteBuffer tail = read(channel, start, (int) (channel.size() - start));
            int end = tail.limit() - END_BYTES;
            while (end >= 0 && tail.getInt(end) != END) {
                end--;
            }
            if (end < 0) {
                return;
            }
            long size = tail.getInt(end + 12) & 0xFFFFFFFFL;
            long at = start + end - size;
            for (int count = 0; at >= 0; count++) {
                ByteBuffer entry = read(channel, at, ENTRY_BYTES);
                if (entry.limit() < ENTRY_BYTES || entry.getInt(0) != ENTRY) {
                    return;
                }
                if (count >= limit) {
                    throw Archive.tooManyEntries(limit);
                }
                at += ENTRY_BYTES + unsigned(entry, 28) + unsigned(entry, 30) + unsigned(entry, 32);
            }
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int n = 0;
        while (n >= 0 && bytes.hasRemaining()) {
            n = channel.read(bytes, at + bytes.position());
        }
        return bytes.flip();
    }
}
