package cn.tidu.map.tiles;

/** Entity tags of tiles (实体标签, RFC 9110 8.8.3): the version of the collections shown, the coding and, of firms, the reader's sight. */
final class EntityTag {
    private EntityTag() {}

    static String of(Tile tile, Coding coding, Audience audience) {
        String reader =
                audience.firms() ? '-' + Integer.toHexString(audience.sight().hashCode()) : "";
        return '"' + tile.version() + '-' + coding.token() + reader + '"';
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
