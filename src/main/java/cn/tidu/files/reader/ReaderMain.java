package cn.tidu.files.reader;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.FeatureSources;
import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.Placing;
import cn.tidu.files.read.Scratch;
import cn.tidu.geo.Crs;
import cn.tidu.geo.Datum;
import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.ImportLimits;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that reads files which nobody vouches for (读取进程). It is asked by its standard input and answers by its standard output,
 * knows no database and no setting, writes below its working directory only, opens no socket, and ends when whoever started it does.
 */
public final class ReaderMain {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderMain.class);
    private static final int BATCH_ROWS = 512;
    private static final int BATCH_BYTES = 1 << 19;
    private static final long LOOK_MILLIS = 1_000;
    private static final int BLOCK = 1 << 16;

    private final BlockingQueue<Frame> asked = new LinkedBlockingQueue<>();
    private final DataOutputStream out;
    private final Path scratch;

    private ReaderMain(DataOutputStream out, Path scratch) {
        this.out = out;
        this.scratch = scratch;
    }

    /**
     * Serves one file after another until the standard input ends.
     *
     * @param args the id of the process that started this one
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BLOCK));
        // whatever a library prints must not get among the messages
        System.setOut(System.err);
        dieFirst();
        endWith(Long.parseLong(args[0]));
        ReaderMain reader = new ReaderMain(out, Path.of("").toAbsolutePath());
        Thread asks = new Thread(reader::listen, "asks");
        asks.setDaemon(true);
        asks.start();
        reader.warmUp();
        reader.send(Frame.READY, new byte[0]);
        while (true) {
            reader.serve(reader.asked.take());
        }
    }

    /** Where the machine's memory runs out, the kernel is to end this process before the server or its database. */
    private static void dieFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException e) {
            LOG.debug("no such thing here: {}", e.getMessage());
        }
    }

    private static void endWith(long parent) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (ProcessHandle.of(parent)
                                .filter(ProcessHandle::isAlive)
                                .isPresent()) {
                            Thread.sleep(LOOK_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(0);
                },
                "watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Takes what is asked, also while a file is read: the end of the stream is the end of this process, at once. */
    private void listen() {
        try {
            DataInputStream in = new DataInputStream(System.in);
            Optional<Frame> frame = Frame.read(in, Frame.USUAL_BYTES);
            while (frame.isPresent()) {
                asked.add(frame.get());
                frame = Frame.read(in, Frame.USUAL_BYTES);
            }
        } catch (IOException | BrokenWire e) {
            LOG.debug("nobody asks any more", e);
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve(Frame open) throws IOException, InterruptedException {
        Wanted wanted = Wanted.read(open.content());
        Path work = Files.createTempDirectory(scratch, "file");
        try {
            read(wanted, work);
        } catch (FileFault e) {
            fault(e);
        } catch (StackOverflowError e) {
            fault(new FileFault("damaged", "文件嵌套太深，不能读取 / the file is nested too deeply"));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("a file that no reader foresaw", e);
            fault(FeatureSources.unreadable(wanted.file(), e));
        }
        Scratch.remove(work);
    }

    private void fault(FileFault fault) throws IOException, InterruptedException {
        send(
                Frame.FAULT,
                new WireOut().text(fault.code()).text(fault.getMessage()).taken());
        while (asked.take().kind() != Frame.CLOSE) {
            LOG.debug("asked on after a fault");
        }
    }

    private void read(Wanted wanted, Path work) throws IOException, InterruptedException {
        try (FeatureSource source = open(wanted, work)) {
            send(Frame.HEAD, Head.of(source).written());
            Frame next = asked.take();
            if (next.kind() == Frame.ROWS) {
                rows(source, Wanted.placing(next.content()));
                next = asked.take();
            }
            if (next.kind() != Frame.CLOSE) {
                throw new IOException("asked for something else");
            }
        }
    }

    private static FeatureSource open(Wanted wanted, Path work) {
        return wanted.table()
                ? FeatureSources.openTable(wanted.file(), wanted.encoding(), wanted.limits())
                : FeatureSources.open(wanted.file(), wanted.encoding(), wanted.limits(), work);
    }

    private void rows(FeatureSource source, Optional<Placing> placing) throws IOException {
        WireOut batch = new WireOut();
        int[] rows = new int[1];
        source.forEachPlaced(placing, (PlacedFeature feature) -> {
            batch.feature(feature);
            if (++rows[0] % BATCH_ROWS == 0 || batch.size() >= BATCH_BYTES) {
                hand(batch);
            }
        });
        if (batch.size() > 0) {
            hand(batch);
        }
        send(Frame.END, new WireOut().texts(source.notes()).taken());
    }

    private void hand(WireOut batch) {
        try {
            send(Frame.BATCH, batch.taken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(byte kind, byte[] content) throws IOException {
        new Frame(kind, content).write(out);
        out.flush();
    }

    /** Reads a little of the usual kinds, so that the first file need not wait for classes. */
    private void warmUp() throws IOException {
        Path work = Files.createTempDirectory(scratch, "warm");
        try {
            Placing placing = new Placing(Crs.CGCS2000, Datum.CGCS2000, false, true);
            for (String name : List.of("warm.csv", "warm.geojson", "warm.xlsx")) {
                Path file = work.resolve(name);
                Files.write(file, WarmUp.content(name));
                try (FeatureSource source =
                        FeatureSources.open(file, Optional.empty(), ImportLimits.defaults(), work)) {
                    WireOut out = new WireOut();
                    source.forEachPlaced(Optional.of(placing), out::feature);
                    Head.of(source).written();
                }
            }
        } catch (FileFault e) {
            LOG.warn("warming up: {}", e.getMessage());
        }
        Scratch.remove(work);
    }

    /** Files to warm up with. */
    private static final class WarmUp {
        private WarmUp() {}

        static byte[] content(String name) throws IOException {
            return switch (name) {
                case "warm.csv" -> "名称,wkt\n热身,POINT (113 23)\n".getBytes(StandardCharsets.UTF_8);
                case "warm.geojson" ->
                    """
                    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"名称": "热身"},
                     "geometry": {"type": "Polygon", "coordinates": [[[113, 23], [113.1, 23.1], [113.1, 23], [113, 23.1], [113, 23]]]}}]}
                    """
                            .getBytes(StandardCharsets.UTF_8);
                default -> SmallWorkbook.content();
            };
        }
    }
}
