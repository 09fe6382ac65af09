package cn.tidu.facts.enterprise;

import cn.tidu.platform.db.Arrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns of the table {@code enterprise} that hold {@link Figures}. */
public final class FigureRepository {
    /** Their names, for SELECT and INSERT. */
    public static final String COLUMNS = joined(Figure::column);

    /** The parameters that {@link #bind} binds, in the order of {@link #COLUMNS}. */
    public static final String PARAMETERS = joined(figure -> ":" + figure.column());

    /** Each column set to its parameter, for UPDATE. */
    public static final String ASSIGNMENTS = joined(figure -> "%1$s = :%1$s".formatted(figure.column()));

    private FigureRepository() {}

    private static String joined(Function<Figure, String> part) {
        return Figure.all().stream().map(part).collect(Collectors.joining(", "));
    }

    /** What a row that has {@link #COLUMNS} tells. */
    public static Figures read(ResultSet row) throws SQLException {
        Map<Figure, Object> values = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.all()) {
            Object value = value(row, figure);
            if (value != null) {
                values.put(figure, value);
            }
        }
        return new Figures(values);
    }

    private static Object value(ResultSet row, Figure figure) throws SQLException {
        return switch (figure.type()) {
            case NUMBER, SHARE, TRUTH, TEXT -> row.getObject(figure.column());
            case STAGE -> Stage.find(row.getString(figure.column())).orElse(Stage.PRODUCTION);
            case FUNCTIONS -> functions(Arrays.texts(row, figure.column()));
        };
    }

    private static Set<cn.tidu.facts.enterprise.Function> functions(List<String> codes) {
        return codes.stream()
                .flatMap(code -> cn.tidu.facts.enterprise.Function.find(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Binds {@link #PARAMETERS}. */
    public static <S extends SqlStatement<S>> S bind(S statement, Figures figures) {
        for (Figure figure : Figure.all()) {
            switch (figure.type()) {
                case STAGE -> statement.bind(figure.column(), figures.stage().code());
                case FUNCTIONS ->
                    statement.bind(
                            figure.column(),
                            Arrays.of(figures.functions().stream()
                                    .map(cn.tidu.facts.enterprise.Function::code)
                                    .toList()));
                case NUMBER, SHARE ->
                    statement.bind(figure.column(), (Double) figures.values().get(figure));
                case TRUTH ->
                    statement.bind(figure.column(), figures.truth(figure).orElse(null));
                case TEXT ->
                    statement.bind(figure.column(), figures.text(figure).orElse(null));
            }
        }
        return statement;
    }
}
