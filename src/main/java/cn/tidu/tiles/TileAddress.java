package cn.tidu.tiles;

import java.util.Optional;

/**
 * The address of a tile in the tile matrix set WebMercatorQuad (瓦片行列号), OGC 17-083r4 annex D.1.
 *
 * @param z zoom, 0 to {@link #DEEPEST}
 * @param x column from the west, 0 to 2^z − 1
 * @param y row from the north, 0 to 2^z − 1
 */
record TileAddress(int z, int x, int y) {
    /** Boundaries are generalised to about 2 km: nothing is to be seen deeper that is not there already. */
    static final int DEEPEST = 12;

    /** The address written in a path; empty if it is no number or outside the matrix. */
    static Optional<TileAddress> of(String z, String x, String y) {
        int zoom = number(z);
        int column = number(x);
        int row = number(y);
        boolean inside =
                zoom >= 0 && zoom <= DEEPEST && column >= 0 && row >= 0 && column < 1 << zoom && row < 1 << zoom;
        return inside ? Optional.of(new TileAddress(zoom, column, row)) : Optional.empty();
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
