package cn.tidu.map.style;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A glyph as a signed distance field (有向距离场): for each pixel how far the outline is, so that a map can draw it at any size
 * with a halo. The layout is that of Mapbox's glyph service (fontnik): 24 pixels to an em, a border of 3 pixels, and
 * {@code 255 − 255 (d / 8 + 0.25)} with d in pixels, negative inside. After C. Green, Improved alpha-tested magnification
 * for vector textures and special effects, SIGGRAPH 2007.
 */
final class DistanceField {
    /** Pixels to an em. */
    static final int EM = 24;

    static final int BORDER = 3;
    private static final double RADIUS = 8;
    private static final double CUTOFF = 0.25;
    /** How far a chord may lie from its curve, pixels. */
    private static final double FLATNESS = 0.05;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] bitmap;

    private DistanceField(int left, int top, int width, int height, byte[] bitmap) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.bitmap = bitmap;
    }

    /** Left edge of the box, pixels right of the origin. */
    int left() {
        return left;
    }

    /** Upper edge of the box, pixels above the base line. */
    int top() {
        return top;
    }

    /** Of the box without its border. */
    int width() {
        return width;
    }

    /** Of the box without its border. */
    int height() {
        return height;
    }

    /** (width + 6) × (height + 6) values, from the top; none for an empty outline; not to be changed. */
    byte[] bitmap() {
        return bitmap;
    }

    /** A straight piece of the outline, y upwards. */
    private record Segment(double x1, double y1, double x2, double y2) {
        double squaredDistance(double x, double y) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            double length = dx * dx + dy * dy;
            double share = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
            double px = x1 + share * dx - x;
            double py = y1 + share * dy - y;
            return px * px + py * py;
        }

        /** How a ray to the right of a point crosses it: 1 upwards, −1 downwards, 0 not at all. */
        int winding(double x, double y) {
            if ((y1 <= y) == (y2 <= y)) {
                return 0;
            }
            double crossing = x1 + (y - y1) / (y2 - y1) * (x2 - x1);
            if (crossing <= x) {
                return 0;
            }
            return y2 > y1 ? 1 : -1;
        }
    }

    /** Of an outline in pixels, y upwards; an empty outline has no pixels. */
    static DistanceField of(Shape outline) {
        List<Segment> segments = segments(outline);
        if (segments.isEmpty()) {
            return new DistanceField(0, 0, 0, 0, new byte[0]);
        }
        Rectangle2D box = outline.getBounds2D();
        int left = (int) Math.floor(box.getMinX());
        int top = (int) Math.ceil(box.getMaxY());
        int width = (int) Math.ceil(box.getMaxX()) - left;
        int height = top - (int) Math.floor(box.getMinY());
        int columns = width + 2 * BORDER;
        byte[] bitmap = new byte[columns * (height + 2 * BORDER)];
        for (int i = 0; i < bitmap.length; i++) {
            double x = left - BORDER + i % columns + 0.5;
            double y = top + BORDER - i / columns - 0.5;
            bitmap[i] = value(segments, x, y);
        }
        return new DistanceField(left, top, width, height, bitmap);
    }

    private static byte value(List<Segment> segments, double x, double y) {
        double nearest = Double.MAX_VALUE;
        int winding = 0;
        for (Segment segment : segments) {
            nearest = Math.min(nearest, segment.squaredDistance(x, y));
            winding += segment.winding(x, y);
        }
        double distance = winding == 0 ? Math.sqrt(nearest) : -Math.sqrt(nearest);
        return (byte) Math.max(0, Math.min(255, Math.round(255 - 255 * (distance / RADIUS + CUTOFF))));
    }

    private static List<Segment> segments(Shape outline) {
        List<Segment> segments = new ArrayList<>();
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator path = new FlatteningPathIterator(outline.getPathIterator(null), FLATNESS);
                !path.isDone();
                path.next()) {
            int kind = path.currentSegment(at);
            double nextX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            double nextY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                close(segments, x, y, startX, startY);
                startX = nextX;
                startY = nextY;
            } else {
                segments.add(new Segment(x, y, nextX, nextY));
            }
            x = nextX;
            y = nextY;
        }
        close(segments, x, y, startX, startY);
        return segments;
    }

    /** Fonts may leave a contour open. */
    private static void close(List<Segment> segments, double x, double y, double startX, double startY) {
        if (x != startX || y != startY) {
            segments.add(new Segment(x, y, startX, startY));
        }
    }
}
