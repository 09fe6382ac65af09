package cn.tidu.tiles;

/** Entity tags of tiles (实体标签, RFC 9110 8.8.3): the version of the collections shown, and the coding. */
final class EntityTag {
    private EntityTag() {}

    static String of(Tile tile, Coding coding) {
        return '"' + tile.version() + '-' + coding.token() + '"';
    }

    /** RFC 9110 13.1.2: any of the list, compared weakly. */
    static boolean matches(String header, String etag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",", -1)) {
            String tag = one.strip();
            if (tag.equals("*")
                    || tag.equals(etag)
                    || (tag.startsWith("W/") && tag.substring(2).equals(etag))) {
                return true;
            }
        }
        return false;
    }
}
