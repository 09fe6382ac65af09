package cn.tidu.map.tiles;

/** A tile and the version of the rows it was made of (瓦片). */
final class Tile {
    private final String version;
    private final byte[] body;

    /**
     * A tile.
     *
     * @param version of the collections it shows
     * @param body Mapbox Vector Tile 2.1, perhaps packed in a coding; empty when nothing is there; not to be changed
     */
    Tile(String version, byte[] body) {
        this.version = version;
        this.body = body;
    }

    String version() {
        return version;
    }

    byte[] body() {
        return body;
    }

    /** The same in a content coding; what is empty stays empty. */
    Tile packed(Coding coding) {
        return body.length == 0 ? this : new Tile(version, coding.pack(body));
    }

    /** The same without the coding that it is in. */
    Tile unpacked(Coding coding) {
        return body.length == 0 ? this : new Tile(version, coding.unpack(body));
    }
}
