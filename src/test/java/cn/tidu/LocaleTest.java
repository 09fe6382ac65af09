package cn.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No text depends on the locale of the machine: two nodes say the same. Told from the sources, so that a new text is held to it too. */
class LocaleTest {
    /** What is written with the digits, the decimal mark or the capitals of a locale. */
    private static final Pattern OF_A_LOCALE = Pattern.compile("%(\\d+\\$|<)?[-#+ 0,(]*\\d*(\\.\\d+)?[deEfgGaAtTSXC]");

    private static final Set<String> FORMATS =
            Set.of("NumberFormat", "DecimalFormat", "MessageFormat", "SimpleDateFormat", "Formatter", "Scanner");

    @Test
    void everyTextWithANumberNamesItsLocale() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            sources = all.filter(path -> path.toString().endsWith(".java")).toList();
        }
        assertThat(found(sources))
                .as("write String.format(Locale.ROOT, …) here")
                .isEmpty();
    }

    @Test
    void whatDependsOnTheLocaleIsFound() throws IOException {
        Path source = Files.createTempFile("Told", ".java");
        Files.writeString(
                source,
                """
                class Told {
                    private static final String HOW_FAR = "%.1f km";
                    String fine = "%s and %%d".formatted("x") + String.format(Locale.ROOT, "%d", 1);
                    String joined = ("%s: "
                            + "%,d").formatted("x", 1);
                    String either = (fine.isEmpty() ? "%s" : "%02d").formatted(1);
                    String constant = HOW_FAR.formatted(1.5);
                    String old = String.format("%3$5.2f", 1, 2, 3.0);
                    String unseen = fine.formatted(1);
                    String small = fine.toLowerCase();
                    void print() {
                        System.out.printf("%d%n", 1);
                    }
                    Object number = NumberFormat.getInstance();
                }
                """);
        assertThat(found(List.of(source)))
                .extracting(where -> where.replaceFirst(".*:", ""))
                .containsExactly("4", "6", "7", "8", "9", "10", "12", "14");
        Files.delete(source);
    }

    /** Where texts of a locale are made, as file:line. */
    private static List<String> found(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Map<String, ExpressionTree> constants = new HashMap<>();
            units.forEach(unit -> new Constants(constants).scan(unit, null));
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : units) {
                Texts texts = new Texts(constants);
                texts.scan(unit, null);
                var positions = com.sun.source.util.Trees.instance(task).getSourcePositions();
                texts.found.forEach(tree -> found.add(unit.getSourceFile().getName() + ":"
                        + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree))));
            }
            return found;
        }
    }

    /** Gathers what constants are made from, by class and name. */
    private static final class Constants extends TreeScanner<Void, Void> {
        private final Map<String, ExpressionTree> all;
        private String inside = "";

        private Constants(Map<String, ExpressionTree> all) {
            this.all = all;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = inside;
            inside = type.getSimpleName().toString();
            super.visitClass(type, null);
            inside = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null) {
                all.put(inside + "." + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, null);
        }
    }

    /** Finds them in one file. */
    private static final class Texts extends TreeScanner<Void, Void> {
        private final List<Tree> found = new ArrayList<>();
        private final Map<String, ExpressionTree> constants;
        private String inside = "";

        private Texts(Map<String, ExpressionTree> constants) {
            this.constants = constants;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = inside;
            inside = type.getSimpleName().toString();
            super.visitClass(type, null);
            inside = outer;
            return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            if (FORMATS.contains(name.getName().toString())) {
                found.add(name);
            }
            return super.visitIdentifier(name, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method && dependsOnTheLocale(call, method)) {
                found.add(call);
            }
            return super.visitMethodInvocation(call, null);
        }

        private boolean dependsOnTheLocale(MethodInvocationTree call, MemberSelectTree method) {
            List<? extends ExpressionTree> given = call.getArguments();
            return switch (method.getIdentifier().toString()) {
                case "toLowerCase", "toUpperCase" -> given.isEmpty();
                case "formatted" ->
                    text(method.getExpression()).map(Texts::isOfALocale).orElse(true);
                case "format", "printf" ->
                    !given.isEmpty()
                            && text(given.get(0)).filter(Texts::isOfALocale).isPresent();
                default -> false;
            };
        }

        private static boolean isOfALocale(String text) {
            return OF_A_LOCALE.matcher(text.replace("%%", "")).find();
        }

        /** The text of an expression, of both branches of a condition; empty if it cannot be told from the file. */
        private Optional<String> text(ExpressionTree of) {
            if (of instanceof LiteralTree literal) {
                return Optional.of(String.valueOf(literal.getValue()));
            }
            if (of instanceof ParenthesizedTree inner) {
                return text(inner.getExpression());
            }
            if (of instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return both(sum.getLeftOperand(), sum.getRightOperand());
            }
            if (of instanceof ConditionalExpressionTree either) {
                return both(either.getTrueExpression(), either.getFalseExpression());
            }
            String name = of instanceof IdentifierTree ? inside + "." + of : of.toString();
            return Optional.ofNullable(constants.get(name)).flatMap(this::text);
        }

        private Optional<String> both(ExpressionTree one, ExpressionTree other) {
            return text(one).flatMap(first -> text(other).map(second -> first + second));
        }
    }
}
