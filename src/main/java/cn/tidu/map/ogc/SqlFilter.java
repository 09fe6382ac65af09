package cn.tidu.map.ogc;

import cn.tidu.facts.collection.Features;
import cn.tidu.facts.collection.Property;
import cn.tidu.facts.collection.ValueType;
import cn.tidu.map.ogc.cql.CqlFault;
import cn.tidu.map.ogc.cql.Filter;
import cn.tidu.map.ogc.cql.Filter.Operand;
import cn.tidu.platform.http.IsoDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * Makes SQL of a filter: property names only from the collection's list, values only as bind parameters, types checked
 * here and not by the database.
 */
final class SqlFilter {
    private final Features collection;
    private final Crs crs;
    private final Map<String, Object> binds = new LinkedHashMap<>();

    /** A filter over a collection, with geometries in this CRS. */
    SqlFilter(Features collection, Crs crs) {
        this.collection = collection;
        this.crs = crs;
    }

    /** Values by parameter name. */
    Map<String, Object> binds() {
        return binds;
    }

    /**
     * The condition.
     *
     * @throws CqlFault for an unknown property or a type that does not fit
     */
    String of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return joined(and.parts(), " AND ");
        }
        if (filter instanceof Filter.Or or) {
            return joined(or.parts(), " OR ");
        }
        if (filter instanceof Filter.Not not) {
            return "(NOT " + of(not.part()) + ")";
        }
        if (filter instanceof Filter.Comparison c) {
            ValueType type = common(List.of(c.left(), c.right()));
            if (type == ValueType.TRUTH
                    && !c.operator().equals("=")
                    && !c.operator().equals("<>")) {
                throw new CqlFault(c.left().position(), "布尔值只能用 = 或 <> 比较 / truth values only compare with = or <>");
            }
            return "(" + scalar(c.left(), type) + " " + c.operator() + " " + scalar(c.right(), type) + ")";
        }
        if (filter instanceof Filter.Like like) {
            require(common(List.of(like.operand(), like.pattern())), ValueType.TEXT, like.operand());
            return "(" + scalar(like.operand(), ValueType.TEXT) + " LIKE " + scalar(like.pattern(), ValueType.TEXT)
                    + ")";
        }
        if (filter instanceof Filter.Between b) {
            ValueType type = common(List.of(b.operand(), b.low(), b.high()));
            return "(" + scalar(b.operand(), type) + " BETWEEN " + scalar(b.low(), type) + " AND "
                    + scalar(b.high(), type) + ")";
        }
        if (filter instanceof Filter.In in) {
            ValueType type = common(
                    java.util.stream.Stream.concat(java.util.stream.Stream.of(in.operand()), in.values().stream())
                            .toList());
            return "(" + scalar(in.operand(), type) + " IN ("
                    + in.values().stream().map(v -> scalar(v, type)).collect(Collectors.joining(", ")) + "))";
        }
        if (filter instanceof Filter.IsNull isNull) {
            return "(" + nullable(isNull.operand()) + " IS NULL)";
        }
        if (filter instanceof Filter.Spatial spatial) {
            return spatial(spatial);
        }
        Filter.Truth truth = (Filter.Truth) filter;
        require(common(List.of(truth.operand())), ValueType.TRUTH, truth.operand());
        return "(" + scalar(truth.operand(), ValueType.TRUTH) + ")";
    }

    private String joined(List<Filter> parts, String with) {
        return parts.stream().map(this::of).collect(Collectors.joining(with, "(", ")"));
    }

    private String nullable(Operand operand) {
        if (operand instanceof Filter.Property p && p.name().equals(Features.GEOMETRY)) {
            return collection.geometry().sql();
        }
        return scalar(operand, common(List.of(operand)));
    }

    private String spatial(Filter.Spatial spatial) {
        String function =
                switch (spatial.function()) {
                    case "S_INTERSECTS" -> "ST_Intersects";
                    case "S_DISJOINT" -> "ST_Disjoint";
                    case "S_CONTAINS" -> "ST_Contains";
                    case "S_WITHIN" -> "ST_Within";
                    case "S_TOUCHES" -> "ST_Touches";
                    case "S_CROSSES" -> "ST_Crosses";
                    case "S_OVERLAPS" -> "ST_Overlaps";
                    case "S_EQUALS" -> "ST_Equals";
                    default -> throw new IllegalStateException(spatial.function());
                };
        return function + "(" + shape(spatial.left()) + ", " + shape(spatial.right()) + ")";
    }

    private String shape(Operand operand) {
        if (operand instanceof Filter.Shape literal) {
            return geometry(literal.geometry());
        }
        if (operand instanceof Filter.Property p && p.name().equals(Features.GEOMETRY)) {
            return collection.geometry().sql();
        }
        throw new CqlFault(
                operand.position(),
                "应为 %s 或几何 / must be %s or a geometry".formatted(Features.GEOMETRY, Features.GEOMETRY));
    }

    /** A geometry in the filter's CRS, as one in CGCS2000. */
    String geometry(Geometry geometry) {
        String name = bind(new WKBWriter().write(geometry));
        String read = "ST_GeomFromWKB(:" + name + ", " + crs.srid() + ")";
        return crs.toStored(read);
    }

    private ValueType common(List<Operand> operands) {
        ValueType type = null;
        for (Operand operand : operands) {
            ValueType one = type(operand);
            if (type != null && one != type && !dateAsText(type, one, operand)) {
                throw new CqlFault(
                        operand.position(), "类型不合：%s 与 %s / types do not fit".formatted(name(type), name(one)));
            }
            type = type == null ? one : type;
        }
        return type;
    }

    /** A date may be written as a plain string. */
    private static boolean dateAsText(ValueType type, ValueType one, Operand operand) {
        if (type == ValueType.DATE && one == ValueType.TEXT && operand instanceof Filter.Literal literal) {
            try {
                IsoDay.parse((String) literal.value());
                return true;
            } catch (java.time.DateTimeException e) {
                return false;
            }
        }
        return false;
    }

    private static String name(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private ValueType type(Operand operand) {
        if (operand instanceof Filter.Property p) {
            return property(p).type().compared();
        }
        if (operand instanceof Filter.Casei casei) {
            require(type(casei.operand()), ValueType.TEXT, casei.operand());
            return ValueType.TEXT;
        }
        if (operand instanceof Filter.Literal literal) {
            Object value = literal.value();
            if (value instanceof Double) {
                return ValueType.NUMBER;
            }
            if (value instanceof Boolean) {
                return ValueType.TRUTH;
            }
            return value instanceof LocalDate ? ValueType.DATE : ValueType.TEXT;
        }
        throw new CqlFault(operand.position(), "几何只能用 S_* 比较 / geometries only compare with S_*");
    }

    private static void require(ValueType found, ValueType wanted, Operand operand) {
        if (found != wanted) {
            throw new CqlFault(operand.position(), "应为 %s / must be %s".formatted(name(wanted), name(wanted)));
        }
    }

    private Property property(Filter.Property p) {
        return collection
                .property(p.name())
                .orElseThrow(() -> new CqlFault(
                        p.position(),
                        "没有属性 “%s”，可用：%s / no such property"
                                .formatted(
                                        p.name(),
                                        collection.properties().stream()
                                                .map(Property::name)
                                                .collect(Collectors.joining(", ")))));
    }

    private String scalar(Operand operand, ValueType type) {
        if (operand instanceof Filter.Property p) {
            return property(p).sql();
        }
        if (operand instanceof Filter.Casei casei) {
            return "lower(" + scalar(casei.operand(), ValueType.TEXT) + ")";
        }
        return "cast(:" + bind(((Filter.Literal) operand).value()) + " AS " + type.sql() + ")";
    }

    /** Binds a value under a name of its own. */
    String bind(Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            throw new CqlFault(0, "含有空字符 / has a NUL character");
        }
        String name = "v" + binds.size();
        binds.put(name, value);
        return name;
    }
}
