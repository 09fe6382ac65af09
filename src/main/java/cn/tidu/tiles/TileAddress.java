package cn.tidu.tiles;

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
