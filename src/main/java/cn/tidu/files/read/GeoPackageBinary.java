package cn.tidu.files.read;

import cn.tidu.platform.settings.ImportLimits;
import java.util.Arrays;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * A geometry as GeoPackage stores it (GeoPackage 几何编码, OGC 12-128 2.1.3): a header, and well-known binary after it. What its numbers
 * claim is held against the bytes that are there.
 */
final class GeoPackageBinary {
    private static final int HEADER = 8;
    private static final int EMPTY = 0x10;
    private static final int VERTEX_BYTES = 32;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageBinary() {}

    /**
     * The geometry; null if it is marked as empty.
     *
     * @throws BadGeometry if it cannot be read
     */
    static Geometry read(byte[] blob, ImportLimits limits, int row) {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadGeometry("不是 GeoPackage 几何 / not a GeoPackage geometry");
        }
        int envelope = (blob[3] >> 1) & 7;
        int start = HEADER + (envelope < ENVELOPE_BYTES.length ? ENVELOPE_BYTES[envelope] : 0);
        if (envelope >= ENVELOPE_BYTES.length || start > blob.length) {
            throw new BadGeometry("几何的头部有误 / its header is wrong");
        }
        if ((blob[3] & EMPTY) != 0) {
            return null;
        }
        long bytes = (long) blob.length - start;
        if (bytes > (long) VERTEX_BYTES * 2 * limits.vertices()) {
            FeatureCheck.vertices(limits, bytes / VERTEX_BYTES, row);
        }
        return parse(Arrays.copyOfRange(blob, start, blob.length));
    }

    private static Geometry parse(byte[] wkb) {
        Geometry geometry;
        try {
            geometry = new WKBReader().read(wkb);
        } catch (ParseException | RuntimeException e) {
            throw new BadGeometry("WKB 有误：%s / wrong WKB".formatted(e.getMessage()));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
        if (depth(geometry) > ReadingLimits.NESTING) {
            throw tooDeep();
        }
        return geometry;
    }

    private static BadGeometry tooDeep() {
        return new BadGeometry(String.format(
                Locale.ROOT,
                "集合嵌套超过 %d 层 / collections nested more than %d deep",
                ReadingLimits.NESTING,
                ReadingLimits.NESTING));
    }

    private static int depth(Geometry geometry) {
        int deepest = 0;
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                deepest = Math.max(deepest, depth(geometry.getGeometryN(i)));
            }
        }
        return 1 + deepest;
    }
}
