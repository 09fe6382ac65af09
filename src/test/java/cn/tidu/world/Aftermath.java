package cn.tidu.world;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What must hold after every fault: no stack in the log, no file left, no connection held, no row changed. */
public final class Aftermath {
    private static final List<String> TABLES =
            List.of("park", "park_fact", "enterprise", "region", "guidance_rule", "guidance_document", "relocation");

    private final TestWorld world;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String rowsBefore;

    /** Listens from now on. */
    public Aftermath(TestWorld world) {
        this.world = world;
        rowsBefore = rows();
        log.start();
        root().addAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Every row of every table that imports write, in one text. */
    public String rows() {
        return world.database.read(handle -> TABLES.stream()
                .map(table -> table + " "
                        + handle.createQuery(
                                        "SELECT count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s AS t"
                                                .formatted(table))
                                .mapTo(String.class)
                                .one())
                .collect(Collectors.joining("\n")));
    }

    /** The lines of the log so far. */
    public List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Ends listening and looks. */
    public void nothingIsLeft() throws Exception {
        root().detachAppender(log);
        assertThat(log.list)
                .allSatisfy(event -> assertThat(event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .as(event.toString())
                        .isFalse())
                .filteredOn(event -> event.getLoggerName().startsWith("cn.tidu"))
                .allSatisfy(event -> assertThat(event.getThrowableProxy())
                        .as(event.toString())
                        .isNull());
        assertThat(rows()).isEqualTo(rowsBefore);
        eventually(() -> files() == 0);
        eventually(() -> world.served.activeConnections() == 0);
    }

    private long files() {
        try (Stream<java.nio.file.Path> uploads = Files.walk(world.dataDir.resolve("uploads"))) {
            return uploads.skip(1).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return -1; // one of them went away while it was looked at
        }
    }

    /** Waits for what takes a moment; how long is nobody's promise here. */
    public static void eventually(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("what was waited for, on the line that called this, did not come in 600 looks");
    }
}
