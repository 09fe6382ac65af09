package cn.tidu.files.imports;

import java.util.Arrays;
import java.util.BitSet;
import org.locationtech.jts.geom.Envelope;

/**
 * Which of many boxes touch another (外包矩形邻接): a grid whose cells are about as large as the boxes, in 40 bytes a box. What
 * touches may overlap and is left to PostGIS; what does not need never be looked at there.
 */
final class NearBoxes {
    private static final int INDEX_BITS = 21;
    private static final int MOST = 1 << INDEX_BITS;
    private static final int MOST_CELLS_A_SIDE = MOST - 1;

    /** A box over more cells than this is compared with all others. */
    private static final int MOST_CELLS_OF_A_BOX = 16;

    /** In a cell of more boxes than this all are taken to touch. */
    private static final int MOST_BOXES_OF_A_CELL = 1000;

    private final Envelope extent = new Envelope();
    private double[] boxes = new double[4 << 10];
    private int[] keys = new int[1 << 10];
    private int count;

    void add(int key, Envelope box) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            boxes = Arrays.copyOf(boxes, count * 8);
        }
        keys[count] = key;
        boxes[4 * count] = box.getMinX();
        boxes[4 * count + 1] = box.getMinY();
        boxes[4 * count + 2] = box.getMaxX();
        boxes[4 * count + 3] = box.getMaxY();
        count++;
        extent.expandToInclude(box);
    }

    /** The keys of all boxes that touch another. */
    Integer[] touching() {
        BitSet touching = new BitSet();
        if (count > MOST) {
            touching.set(0, count);
        } else if (count > 1) {
            compare(touching);
        }
        return touching.stream().mapToObj(i -> keys[i]).toArray(Integer[]::new);
    }

    private void compare(BitSet touching) {
        double cell = cellSize();
        long[] entries = new long[count * 2];
        int used = 0;
        for (int i = 0; i < count; i++) {
            int west = cellOf(boxes[4 * i] - extent.getMinX(), cell);
            int south = cellOf(boxes[4 * i + 1] - extent.getMinY(), cell);
            int east = cellOf(boxes[4 * i + 2] - extent.getMinX(), cell);
            int north = cellOf(boxes[4 * i + 3] - extent.getMinY(), cell);
            long cells = (long) (east - west + 1) * (north - south + 1);
            if (cells > MOST_CELLS_OF_A_BOX) {
                compareWithAll(i, touching);
                continue;
            }
            if (used + cells > entries.length) {
                entries = Arrays.copyOf(entries, entries.length * 2);
            }
            for (long x = west; x <= east; x++) {
                for (long y = south; y <= north; y++) {
                    entries[used++] = (((x << INDEX_BITS) | y) << INDEX_BITS) | i;
                }
            }
        }
        Arrays.sort(entries, 0, used);
        compareWithinCells(entries, used, touching);
    }

    /** Twice the mean side of a box, and no smaller than the grid can number. */
    private double cellSize() {
        double sides = 0;
        for (int i = 0; i < count; i++) {
            sides += boxes[4 * i + 2] - boxes[4 * i] + boxes[4 * i + 3] - boxes[4 * i + 1];
        }
        double smallest = Math.max(extent.getWidth(), extent.getHeight()) / MOST_CELLS_A_SIDE;
        return Math.max(Math.max(sides / count, smallest), Double.MIN_NORMAL);
    }

    private static int cellOf(double distance, double cell) {
        return (int) Math.min(distance / cell, MOST_CELLS_A_SIDE);
    }

    private void compareWithAll(int box, BitSet touching) {
        for (int other = 0; other < count; other++) {
            if (other != box && touch(box, other)) {
                touching.set(box);
                touching.set(other);
            }
        }
    }

    private void compareWithinCells(long[] entries, int used, BitSet touching) {
        int from = 0;
        while (from < used) {
            int to = from + 1;
            while (to < used && entries[to] >> INDEX_BITS == entries[from] >> INDEX_BITS) {
                to++;
            }
            for (int i = from; i < to; i++) {
                int box = (int) entries[i] & (MOST - 1);
                if (to - from > MOST_BOXES_OF_A_CELL) {
                    touching.set(box);
                    continue;
                }
                for (int j = i + 1; j < to; j++) {
                    int other = (int) entries[j] & (MOST - 1);
                    if (touch(box, other)) {
                        touching.set(box);
                        touching.set(other);
                    }
                }
            }
            from = to;
        }
    }

    private boolean touch(int a, int b) {
        return boxes[4 * a] <= boxes[4 * b + 2]
                && boxes[4 * b] <= boxes[4 * a + 2]
                && boxes[4 * a + 1] <= boxes[4 * b + 3]
                && boxes[4 * b + 1] <= boxes[4 * a + 3];
    }
}
