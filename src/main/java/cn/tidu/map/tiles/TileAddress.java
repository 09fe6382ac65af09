package cn.tidu.map.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address of a tile (瓦片行列号).
 *
 * @param grid the tile matrix set
 * @param z level, 0 to {@link TileMatrixSet#DEEPEST}
 * @param x column from the west
 * @param y row from the north
 */
record TileAddress(TileMatrixSet grid, int z, int x, int y) {

    /** The address written in a path; empty if it is no number or outside the matrix. */
    static Optional<TileAddress> of(TileMatrixSet grid, String z, String x, String y) {
        int level = number(z);
        int column = number(x);
        int row = number(y);
        boolean inside = level >= 0
                && level <= TileMatrixSet.DEEPEST
                && column >= 0
                && row >= 0
                && column < grid.columns(level)
                && row < grid.rows(level);
        return inside ? Optional.of(new TileAddress(grid, level, column, row)) : Optional.empty();
    }

    /**
     * Every address of WebMercatorQuad that meets a box, level by level.
     *
     * @param bounds west, south, east, north, degrees; empty: none
     */
    static List<TileAddress> within(List<Double> bounds, int deepest) {
        List<TileAddress> all = new ArrayList<>();
        if (bounds.isEmpty()) {
            return all;
        }
        for (int z = 0; z <= deepest; z++) {
            for (int x = column(bounds.get(0), z); x <= column(bounds.get(2), z); x++) {
                for (int y = row(bounds.get(3), z); y <= row(bounds.get(1), z); y++) {
                    all.add(new TileAddress(TileMatrixSet.WEB_MERCATOR, z, x, y));
                }
            }
        }
        return all;
    }

    private static int column(double lon, int z) {
        return (int) Math.floor((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double share = 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI);
        return (int) Math.floor(share * (1 << z));
    }

    private static int number(String text) {
        int length = text.length();
        if (length == 0 || length > 5) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
