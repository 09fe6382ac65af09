package cn.tidu.map.ogc.cql;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A filter of CQL2 (OGC 21-065r2) as a tree, whichever encoding it came in (筛选表达式). */
public sealed interface Filter {

    /** All of them. */
    record And(List<Filter> parts) implements Filter {}

    /** Any of them. */
    record Or(List<Filter> parts) implements Filter {}

    /** Not so. */
    record Not(Filter part) implements Filter {}

    /** TRUE or FALSE, or a property that is a truth value. */
    record Truth(Operand operand) implements Filter {}

    /** A comparison: {@code = <> < > <= >=}. */
    record Comparison(String operator, Operand left, Operand right) implements Filter {}

    /** LIKE with {@code %} and {@code _}, and a backslash before either. */
    record Like(Operand operand, Operand pattern) implements Filter {}

    /** BETWEEN low AND high, both included. */
    record Between(Operand operand, Operand low, Operand high) implements Filter {}

    /** IN a list. */
    record In(Operand operand, List<Operand> values) implements Filter {}

    /** IS NULL. */
    record IsNull(Operand operand) implements Filter {}

    /** A spatial predicate such as S_INTERSECTS. */
    record Spatial(String function, Operand left, Operand right) implements Filter {}

    /** What is compared. */
    sealed interface Operand {
        /** Where it stands, for messages; 0 unknown. */
        int position();
    }

    /** A property by name. */
    record Property(String name, int position) implements Operand {}

    /** A string, number ({@code Double}), truth value or {@code LocalDate}. */
    record Literal(Object value, int position) implements Operand {}

    /** A geometry in the filter's CRS. */
    record Shape(Geometry geometry, int position) implements Operand {}

    /** CASEI(x): without regard to case. */
    record Casei(Operand operand, int position) implements Operand {}
}
