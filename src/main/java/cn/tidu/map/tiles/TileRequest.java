package cn.tidu.map.tiles;

import java.util.Optional;

/** What a path {@code /tiles/{collection}/{z}/{x}/{y}.mvt} asks for. */
record TileRequest(Tileset set, TileAddress at) {
    private static final String PREFIX = "/tiles/";
    private static final String SUFFIX = ".mvt";

    /** Reads a path; empty if there is no such tile, found out without touching the database. */
    static Optional<TileRequest> of(String path) {
        if (!path.startsWith(PREFIX) || !path.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        int afterSet = path.indexOf('/', PREFIX.length());
        int afterZ = path.indexOf('/', afterSet + 1);
        int afterX = path.indexOf('/', afterZ + 1);
        if (afterSet < 0 || afterZ < 0 || afterX < 0) {
            return Optional.empty();
        }
        Optional<Tileset> set = Tileset.find(path.substring(PREFIX.length(), afterSet));
        Optional<TileAddress> at = TileAddress.of(
                TileMatrixSet.WEB_MERCATOR,
                path.substring(afterSet + 1, afterZ),
                path.substring(afterZ + 1, afterX),
                path.substring(afterX + 1, path.length() - SUFFIX.length()));
        return set.isPresent() && at.isPresent() ? Optional.of(new TileRequest(set.get(), at.get())) : Optional.empty();
    }
}
