package cn.tidu.files.imports;

import cn.tidu.files.read.RawFeature;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.locationtech.jts.geom.Geometry;

/** One collection that files can be imported into (导入目标): how its rows are read, checked and merged. */
interface ImportInto {

    /** The fields without which nothing can be imported. */
    List<String> required();

    /** Whether some features may lie outside Guangdong: roads go on beyond a border. Most must still lie within. */
    default boolean mayReachOut() {
        return false;
    }

    /** Whether its features are areas, so that closed lines are taken for the areas they enclose. */
    default boolean wantsAreas() {
        return false;
    }

    /** Takes one row, already placed in CGCS2000; what is wrong with it goes into the report. */
    void add(RawFeature feature, Headers headers, Geometry placed);

    /** Ends the input; the rows are in the staging table then. */
    void endInput();

    /** Gives the input up, so that the transaction can be rolled back. */
    void abort();

    /** Compares with what is there, tells inserted, updated and unchanged, looks for quality findings, and merges. */
    void merge(Handle handle);
}
