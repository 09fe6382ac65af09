package cn.tidu.files.read;

/** A geometry that cannot be read (几何有误); the rows after it can, so that it is told with all other problems. */
final class BadGeometry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadGeometry(String why) {
        super(why, null, false, false);
    }
}
