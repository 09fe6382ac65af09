package cn.tidu.map.ogc.cql;

import cn.tidu.map.ogc.cql.Filter.Operand;
import cn.tidu.platform.http.IsoDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads CQL2 text (OGC 21-065r2, annex B): recursive descent, nothing is passed through to SQL. Depth and length are
 * bounded, so that no filter can exhaust the stack.
 */
public final class CqlText {
    /** Characters of a filter. */
    public static final int LONGEST = 8_000;

    private static final int DEEPEST = 60;
    static final Set<String> SPATIAL = Set.of(
            "S_INTERSECTS", "S_DISJOINT", "S_CONTAINS", "S_WITHIN", "S_TOUCHES", "S_CROSSES", "S_OVERLAPS", "S_EQUALS");
    static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
    private static final Set<String> SHAPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE");

    private final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private CqlText(String source) {
        this.source = source;
        this.tokens = Token.all(source);
    }

    /**
     * Reads a filter.
     *
     * @throws CqlFault naming the position
     */
    public static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw new CqlFault(LONGEST, String.format(Locale.ROOT, "表达式超过 %d 个字符 / the filter is too long", LONGEST));
        }
        CqlText reader = new CqlText(text);
        Filter filter = reader.or();
        if (reader.peek().kind() != Token.Kind.END) {
            throw reader.unexpected("AND、OR 或结尾 / AND, OR or the end");
        }
        return filter;
    }

    private Filter or() {
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (accept("OR")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>(List.of(not()));
        while (accept("AND")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter not() {
        if (++depth > DEEPEST) {
            throw new CqlFault(peek().position(), String.format(Locale.ROOT, "嵌套超过 %d 层 / nested too deeply", DEEPEST));
        }
        Filter filter = accept("NOT") ? new Filter.Not(not()) : predicate();
        depth--;
        return filter;
    }

    private Filter predicate() {
        if (peek().is("(")) {
            next++;
            Filter inner = or();
            expect(")");
            return inner;
        }
        if (SPATIAL.contains(peek().text().toUpperCase(Locale.ROOT)) && peek().kind() == Token.Kind.NAME) {
            String function = take().text().toUpperCase(Locale.ROOT);
            expect("(");
            Operand left = spatial();
            expect(",");
            Operand right = spatial();
            expect(")");
            return new Filter.Spatial(function, left, right);
        }
        return afterOperand(scalar());
    }

    private Filter afterOperand(Operand operand) {
        if (COMPARISONS.contains(peek().text()) && peek().kind() == Token.Kind.SIGN) {
            return new Filter.Comparison(take().text(), operand, scalar());
        }
        if (accept("IS")) {
            boolean not = accept("NOT");
            expect("NULL");
            return negated(not, new Filter.IsNull(operand));
        }
        boolean not = peek().is("NOT");
        if (not) {
            next++;
        }
        if (accept("LIKE")) {
            return negated(not, new Filter.Like(operand, scalar()));
        }
        if (accept("BETWEEN")) {
            Operand low = scalar();
            expect("AND");
            return negated(not, new Filter.Between(operand, low, scalar()));
        }
        if (accept("IN")) {
            expect("(");
            List<Operand> values = new ArrayList<>(List.of(scalar()));
            while (accept(",")) {
                values.add(scalar());
            }
            expect(")");
            return negated(not, new Filter.In(operand, values));
        }
        if (not) {
            throw unexpected("LIKE、BETWEEN 或 IN / LIKE, BETWEEN or IN");
        }
        return new Filter.Truth(operand);
    }

    private static Filter negated(boolean not, Filter filter) {
        return not ? new Filter.Not(filter) : filter;
    }

    private Operand scalar() {
        Token token = take();
        return switch (token.kind()) {
            case STRING -> new Filter.Literal(token.text(), token.position());
            case NUMBER -> new Filter.Literal(Double.valueOf(token.text()), token.position());
            case QUOTED_NAME -> new Filter.Property(token.text(), token.position());
            case NAME -> named(token);
            default -> throw unexpected(token, "属性名或值 / a property or a value");
        };
    }

    private Operand named(Token token) {
        String word = token.text().toUpperCase(Locale.ROOT);
        if (word.equals("TRUE") || word.equals("FALSE")) {
            return new Filter.Literal(word.equals("TRUE"), token.position());
        }
        if (RESERVED.contains(word)) {
            throw new CqlFault(token.position(), "“%s” 不能在这里 / not allowed here".formatted(token.text()));
        }
        if (!peek().is("(")) {
            return new Filter.Property(token.text(), token.position());
        }
        next++;
        Operand result =
                switch (word) {
                    case "CASEI" -> new Filter.Casei(casei(), token.position());
                    case "DATE" -> new Filter.Literal(date(take()), token.position());
                    case "TIMESTAMP" -> new Filter.Literal(timestamp(take()), token.position());
                    default ->
                        throw new CqlFault(
                                token.position(),
                                "没有函数 “%s”，可用 CASEI、DATE、TIMESTAMP 与 S_* / no such function".formatted(token.text()));
                };
        expect(")");
        return result;
    }

    private Operand casei() {
        if (++depth > DEEPEST) {
            throw new CqlFault(peek().position(), String.format(Locale.ROOT, "嵌套超过 %d 层 / nested too deeply", DEEPEST));
        }
        Operand inner = scalar();
        depth--;
        return inner;
    }

    static LocalDate date(Token token) {
        try {
            return IsoDay.parse(token.text());
        } catch (DateTimeException e) {
            throw new CqlFault(token.position(), "应为日期，如 DATE('2012-06-30') / must be a date");
        }
    }

    /** Dates are what Tidu keeps: an instant counts as its day at UTC. */
    static LocalDate timestamp(Token token) {
        try {
            return IsoDay.kept(OffsetDateTime.parse(token.text()).toLocalDate());
        } catch (DateTimeException e) {
            throw new CqlFault(
                    token.position(), "应为时刻，如 TIMESTAMP('2012-06-30T00:00:00Z') / must be a timestamp with its zone");
        }
    }

    private Operand spatial() {
        Token token = peek();
        String word = token.text().toUpperCase(Locale.ROOT);
        if (token.kind() == Token.Kind.NAME && word.equals("BBOX")) {
            next++;
            return new Filter.Shape(Shapes.box(numbers(), token.position()), token.position());
        }
        if (token.kind() == Token.Kind.NAME && SHAPES.contains(word)) {
            int end = closing();
            return new Filter.Shape(
                    Shapes.wkt(source.substring(token.position() - 1, end), token.position()), token.position());
        }
        Operand property = scalar();
        if (!(property instanceof Filter.Property)) {
            throw new CqlFault(token.position(), "应为几何属性或几何 / must be a geometry property or a geometry");
        }
        return property;
    }

    /** Moves past the parenthesis that closes the one after the next word; returns where it ends in the source. */
    private int closing() {
        int open = 0;
        next++;
        while (peek().kind() != Token.Kind.END) {
            Token token = take();
            if (token.is("(")) {
                open++;
            } else if (token.is(")") && --open == 0) {
                return token.position();
            }
        }
        throw unexpected("） / )");
    }

    private List<Double> numbers() {
        expect("(");
        List<Double> numbers = new ArrayList<>();
        do {
            if (peek().kind() != Token.Kind.NUMBER) {
                throw unexpected("数字 / a number");
            }
            numbers.add(Double.valueOf(take().text()));
        } while (accept(","));
        expect(")");
        return numbers;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private boolean accept(String word) {
        if (peek().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw unexpected("“" + word + "”");
        }
    }

    private CqlFault unexpected(String wanted) {
        return unexpected(peek(), wanted);
    }

    private static CqlFault unexpected(Token token, String wanted) {
        String found = token.kind() == Token.Kind.END ? "结尾 / the end" : "“" + token.text() + "”";
        return new CqlFault(token.position(), "此处应为 %s，却是 %s / expected something else here".formatted(wanted, found));
    }
}
