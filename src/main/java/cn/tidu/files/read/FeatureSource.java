package cn.tidu.files.read;

import cn.tidu.geo.Crs;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An opened file of any format (数据源); reads forward, once, in bounded memory. */
public interface FeatureSource extends AutoCloseable {

    /** Name of the format, such as {@code Shapefile}. */
    String format();

    /** Names of the attribute fields in the file's order. */
    List<String> fields();

    /** The coordinate reference system that the file states; empty if it states none. */
    Optional<Crs> crs();

    /** The text encoding in use and where it was found, such as {@code GBK (.cpg)}; empty where the format fixes it. */
    Optional<String> encoding();

    /** What was noticed and should be told, such as dropped M values. */
    List<String> notes();

    /** How many features there are, if that is known or can be told nearly before reading; for the progress, not for a check. */
    Optional<Long> size();

    /**
     * Hands out every feature in order.
     *
     * @throws cn.tidu.geo.FileFault if the file is damaged or a limit is passed
     */
    void forEach(Consumer<RawFeature> consumer);

    /**
     * Hands out every feature in order, placed and checked; reading goes on meanwhile.
     *
     * @param placing how; empty to leave everything where it is
     * @throws cn.tidu.geo.FileFault if the file is damaged or a limit is passed
     */
    default void forEachPlaced(Optional<Placing> placing, Consumer<PlacedFeature> consumer) {
        Placer placer = new Placer(placing);
        ReadAhead.forEach(this, feature -> consumer.accept(placer.place(feature)));
    }

    @Override
    void close();
}
