package cn.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Every wait of a test has an end: nothing is called that waits for as long as it takes. */
class WaitsTest {
    private static final Path TESTS = Path.of("src/test/java");
    /** The one place that listens to other programs, on a thread of its own. */
    private static final String LISTENER = "cn.tidu.world.Program";

    /** What waits without end if it is called without a time. */
    private static final Map<Class<?>, Set<String>> ENDLESS = Map.of(
            Process.class, Set.of("waitFor"),
            Future.class, Set.of("get"),
            CompletableFuture.class, Set.of("get", "join"),
            Thread.class, Set.of("join"),
            BlockingQueue.class, Set.of("take"),
            CountDownLatch.class, Set.of("await"),
            CyclicBarrier.class, Set.of("await"),
            Semaphore.class, Set.of("acquire"));

    @Test
    void noTestWaitsForAsLongAsItTakes() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.map(file -> TESTS.relativize(file).toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toSet());
        }
        List<String> waits = new ClassFileImporter()
                .importPackages("cn.tidu").stream()
                        .filter(type -> tests.contains(type.getName().replaceFirst("\\$.*", "")))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> endless(
                                        call.getTargetOwner(),
                                        call.getName(),
                                        call.getTarget().getRawParameterTypes().isEmpty())
                                || listens(call))
                        .map(call -> call.getDescription())
                        .sorted()
                        .toList();
        assertThat(waits)
                .as("waits without an end, beside the one that shows that they are found")
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("WaitsTest$Example");
    }

    /** Found by the test above. */
    static final class Example {
        private Example() {}

        static int wait(Process process) throws InterruptedException {
            return process.waitFor();
        }
    }

    private static boolean endless(JavaClass owner, String method, boolean withoutTime) {
        return withoutTime
                && ENDLESS.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().contains(method) && owner.isAssignableTo(entry.getKey()));
    }

    /** Reading what another program says, beside the one place that does. */
    private static boolean listens(JavaAccess<?> call) {
        boolean program = call.getTargetOwner().isEquivalentTo(Process.class)
                && call.getName().matches("getInputStream|getErrorStream|inputReader|errorReader");
        boolean line = call.getTargetOwner().isEquivalentTo(BufferedReader.class)
                && call.getName().equals("readLine");
        return (program || line) && !call.getOriginOwner().getName().equals(LISTENER);
    }
}
