package cn.tidu.map.tiles;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A content coding of tiles (内容编码, RFC 9110 8.4): each has an entity tag of its own. */
enum Coding {
    IDENTITY("identity"),
    GZIP("gzip"),
    ZSTD("zstd");

    /** Fast levels: a tile is packed while somebody waits. */
    private static final int GZIP_LEVEL = 1;

    private static final int ZSTD_LEVEL = 3;

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** As in {@code Content-Encoding} and in the entity tag. */
    String token() {
        return token;
    }

    /** The best coding that an {@code Accept-Encoding} allows: zstd, then gzip, else none. A quality of 0 forbids. */
    static Coding accepted(String header) {
        if (header == null) {
            return IDENTITY;
        }
        boolean gzip = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] pieces = part.strip().split(";", 2);
            boolean allowed = pieces.length < 2 || !pieces[1].replace(" ", "").matches("q=0(\\.0*)?");
            if (allowed && pieces[0].strip().equals("zstd")) {
                return ZSTD;
            }
            gzip |= allowed
                    && (pieces[0].strip().equals("gzip") || pieces[0].strip().equals("*"));
        }
        return gzip ? GZIP : IDENTITY;
    }

    /** Packs a body. */
    byte[] pack(byte[] body) {
        return switch (this) {
            case IDENTITY -> body;
            case GZIP -> gzip(body);
            case ZSTD -> Zstd.compress(body, ZSTD_LEVEL);
        };
    }

    /** The body that was packed. */
    byte[] unpack(byte[] packed) {
        return switch (this) {
            case IDENTITY -> packed;
            case GZIP -> gunzip(packed);
            case ZSTD -> Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
        };
    }

    private static byte[] gunzip(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 64);
        try (OutputStream packed = new FastGzip(out)) {
            packed.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Gzip at a level of our choice. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 16384);
            def.setLevel(GZIP_LEVEL);
        }
    }
}
