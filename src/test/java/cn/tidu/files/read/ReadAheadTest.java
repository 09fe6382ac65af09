package cn.tidu.files.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.geo.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ReadAheadTest {
    /** Rows from 1 on; fails after the last if it is told to. */
    private record Rows(int count, Map<String, String> cells, Throwable failure, AtomicInteger handed)
            implements FeatureSource {
        @Override
        public String format() {
            return "";
        }

        @Override
        public List<String> fields() {
            return List.of();
        }

        @Override
        public Optional<Crs> crs() {
            return Optional.empty();
        }

        @Override
        public Optional<String> encoding() {
            return Optional.empty();
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public Optional<Long> size() {
            return Optional.empty();
        }

        @Override
        public void forEach(Consumer<RawFeature> consumer) {
            for (int row = 1; row <= count; row++) {
                handed.set(row);
                consumer.accept(new RawFeature("", row, cells, null));
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }

        @Override
        public void close() {}
    }

    private static Rows rows(int count, Throwable failure) {
        return new Rows(count, Map.of(), failure, new AtomicInteger());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 100_000})
    void everyRowComesOnceInOrderOnTheThreadOfWhoAsked(int count) {
        List<Integer> seen = new ArrayList<>();
        Thread own = Thread.currentThread();
        ReadAhead.forEach(rows(count, null), feature -> {
            seen.add(feature.row());
            assertThat(Thread.currentThread()).isSameAs(own);
        });
        assertThat(seen).hasSize(count).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatTheReaderThrowsComesAfterTheRowsBeforeIt() {
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> ReadAhead.forEach(
                        rows(700, new IllegalArgumentException("damaged")), feature -> seen.add(feature.row())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("damaged");
        assertThat(seen).hasSize(700);
        assertThatThrownBy(() -> ReadAhead.forEach(rows(3, new StackOverflowError()), feature -> {}))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whoeverStopsTakingStopsTheReader() {
        Rows million = rows(1_000_000, null);
        assertThatThrownBy(() -> ReadAhead.forEach(million, feature -> {
                    if (feature.row() == 10) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        int handed = million.handed().get();
        assertThat(handed).as("a few batches ahead at most").isLessThan(10_000);
        assertThat(Thread.getAllStackTraces().keySet()).as("and it is gone").noneMatch(thread -> thread.getName()
                .endsWith("-reads"));
    }

    @Test
    void largeRowsAreNotReadFarAhead() {
        String text = "粤".repeat(1_000_000);
        TableRow.Columns columns = new TableRow.Columns(List.of("a"));
        for (Map<String, String> cells : List.of(Map.of("a", text), new TableRow(columns, text))) {
            Rows large = new Rows(3000, cells, null, new AtomicInteger());
            ReadAhead.forEach(large, feature -> assertThat(large.handed().get() - feature.row())
                    .isLessThanOrEqualTo(3));
        }
    }
}
