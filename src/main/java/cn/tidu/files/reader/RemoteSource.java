package cn.tidu.files.reader;

import cn.tidu.files.read.FeatureSource;
import cn.tidu.files.read.PlacedFeature;
import cn.tidu.files.read.Placing;
import cn.tidu.files.read.RawFeature;
import cn.tidu.files.reader.ReadingProcess.Told;
import cn.tidu.geo.Crs;
import cn.tidu.geo.FileFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A file that another process reads (异进程数据源). Its rows can be had once. */
final class RemoteSource implements FeatureSource {
    /** Of these formats native code reads, and a process that ran it is not asked again. */
    private static final String NATIVE = "GeoPackage";

    private final FileReaders readers;
    private final ReadingProcess process;
    private final ReadingProcess.Talk talk;
    private final long mostRows;
    private Head head;
    private List<String> notes;
    private boolean resting;
    private boolean closed;

    /** Takes rows as they come. */
    interface Batches {
        void take(byte[] content);
    }

    private RemoteSource(FileReaders readers, ReadingProcess process, ReadingProcess.Talk talk, long mostRows) {
        this.readers = readers;
        this.process = process;
        this.talk = talk;
        this.mostRows = mostRows;
    }

    static RemoteSource open(FileReaders readers, Wanted wanted, Runnable still) {
        ReadingProcess process = readers.take(still);
        RemoteSource source = null;
        boolean open = false;
        try {
            ReadingProcess.Talk talk = process.about(wanted.file(), FileReaders.mostBytes(wanted.limits()), still);
            source = new RemoteSource(readers, process, talk, wanted.limits().features());
            source.begin(wanted);
            open = true;
            return source;
        } finally {
            if (!open && source == null) {
                readers.giveBack(process, false);
            } else if (!open) {
                source.close();
            }
        }
    }

    private void begin(Wanted wanted) {
        head = trusting(() -> {
            talk.ask(Frame.OPEN, wanted.written());
            Frame answer = talk.answer();
            if (answer.kind() != Frame.HEAD) {
                throw new BrokenWire("no head");
            }
            return Head.read(answer.content());
        });
        notes = head.notes();
        resting = true;
    }

    /** Does what depends on the other process, and tells of its faults as faults of the file. */
    private <T> T trusting(Supplier<T> work) {
        try {
            return work.get();
        } catch (Told e) {
            resting = true;
            throw e.fault();
        } catch (BrokenWire e) {
            throw talk.broken(e);
        }
    }

    @Override
    public String format() {
        return head.format();
    }

    @Override
    public List<String> fields() {
        return head.fields();
    }

    @Override
    public Optional<Crs> crs() {
        return head.crs();
    }

    @Override
    public Optional<String> encoding() {
        return head.encoding();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Optional<Long> size() {
        return head.size();
    }

    @Override
    public void forEach(Consumer<RawFeature> consumer) {
        forEachPlaced(Optional.empty(), placed -> consumer.accept(placed.feature()));
    }

    @Override
    public void forEachPlaced(Optional<Placing> placing, Consumer<PlacedFeature> consumer) {
        WireIn in = new WireIn();
        long[] rows = new long[1];
        batches(placing, content -> {
            in.on(content);
            while (in.more()) {
                if (++rows[0] > mostRows) {
                    throw new BrokenWire("more rows than may be");
                }
                consumer.accept(in.feature());
            }
        });
    }

    /** Asks for the rows and hands them out as they came; they have still to be read. */
    void batches(Optional<Placing> placing, Batches taker) {
        resting = false;
        trusting(() -> {
            talk.ask(Frame.ROWS, Wanted.written(placing));
            Frame frame = talk.answer();
            while (frame.kind() == Frame.BATCH) {
                taker.take(frame.content());
                frame = talk.answer();
            }
            if (frame.kind() != Frame.END) {
                throw new BrokenWire("something else than rows");
            }
            notes = Head.notes(new WireIn().on(frame.content()));
            return true;
        });
        resting = true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean well = resting && head != null && !NATIVE.equals(head.format());
        try {
            if (well) {
                talk.ask(Frame.CLOSE, new byte[0]);
            }
        } catch (FileFault e) {
            well = false;
        } finally {
            readers.giveBack(process, well);
        }
    }
}
