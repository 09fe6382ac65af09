package cn.tidu.geo;

/**
 * How much a file may hold (导入限额); enforced while reading, so that nothing larger is ever unpacked or kept.
 *
 * @param compressedBytes size of the file as given
 * @param uncompressedBytes size of all that is unpacked from it
 * @param ratio how many times its packed size an entry may unpack to
 * @param entries files within an archive
 * @param features features or rows
 * @param vertices vertices of one feature
 */
public record Limits(
        long compressedBytes, long uncompressedBytes, int ratio, int entries, long features, int vertices) {

    /** Safe defaults: 200 MB packed, 2 GB unpacked, ratio 100, 200 entries, two million features, 200,000 vertices. */
    public static Limits defaults() {
        return new Limits(200L << 20, 2L << 30, 100, 200, 2_000_000, 200_000);
    }
}
