package cn.tidu.files.read;

import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringUtil;

/**
 * Counts where the lines of a geometry cross or run over one another (自相交次数), and stops as soon as that is too often: what mending
 * costs grows with the square of it.
 */
final class Crossings implements SegmentIntersector {
    private final LineIntersector pair = new RobustLineIntersector();
    private final int most;
    private int count;

    private Crossings(int most) {
        this.most = most;
    }

    /** Whether there are more crossings than that. */
    static boolean moreThan(int most, Geometry geometry) {
        Crossings crossings = new Crossings(most);
        List<?> lines = SegmentStringUtil.extractSegmentStrings(geometry);
        new MCIndexNoder(crossings).computeNodes(lines);
        return crossings.isDone();
    }

    @Override
    public void processIntersections(SegmentString one, int i, SegmentString other, int j) {
        if (isDone() || (one == other && i == j)) {
            return;
        }
        pair.computeIntersection(
                one.getCoordinate(i), one.getCoordinate(i + 1), other.getCoordinate(j), other.getCoordinate(j + 1));
        count += pair.hasIntersection() && pair.isInteriorIntersection() ? 1 : 0;
    }

    @Override
    public boolean isDone() {
        return count > most;
    }
}
