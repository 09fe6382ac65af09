package cn.tidu.files.reader;

import cn.tidu.files.read.Scratch;
import cn.tidu.geo.FileFault;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that reads files, as its parent sees it (读取进程): what it sends is taken off its pipe by a thread of its own, a few messages
 * ahead, so that waiting for it can be given up at any moment. However it ends, there is a sentence for it.
 */
final class ReadingProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcess.class);
    private static final int AHEAD = 2;
    private static final int LOOK_MILLIS = 50;
    private static final int END_SECONDS = 3;
    /** How long it may take to start, on a machine that does much else. */
    private static final Clock START = new Clock(60, 60);

    private static final int OUT_OF_MEMORY = 3;
    private static final byte ENDED = 0;
    private static final byte BROKEN = -1;
    private static final int METASPACE_MEGABYTES = 80;
    private static final int CODE_MEGABYTES = 32;
    /** What the parent's environment may say: how names of files are spelt in bytes, nothing else. */
    private static final List<String> ENVIRONMENT = List.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final Path scratch;
    private final Clock clock;
    private final int megabytes;
    private final DataOutputStream out;
    private final BlockingQueue<Frame> came = new ArrayBlockingQueue<>(AHEAD);
    private final Thread pump;
    private volatile long most = Frame.USUAL_BYTES;
    private boolean ready;
    private int files;

    /**
     * How long it may take.
     *
     * @param still seconds without a message while one is waited for
     * @param whole seconds that one file is waited for in all
     */
    record Clock(int still, int whole) {}

    private ReadingProcess(Process process, Path scratch, Clock clock, int megabytes) {
        this.process = process;
        this.scratch = scratch;
        this.clock = clock;
        this.megabytes = megabytes;
        this.out = new DataOutputStream(process.getOutputStream());
        this.pump = new Thread(this::pump, "tidu-reader-" + process.pid());
        pump.setDaemon(true);
        pump.start();
    }

    /**
     * Starts one; it says itself when it is ready.
     *
     * @param root existing folder in which it gets a folder of its own
     * @param apart what to start it with so that it has no network; empty if there is nothing
     */
    static ReadingProcess start(Path root, List<String> apart, Clock clock, int megabytes) {
        try {
            Path scratch = Files.createTempDirectory(root, "reader");
            ProcessBuilder builder = new ProcessBuilder(command(scratch, apart, megabytes))
                    .directory(scratch.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(ENVIRONMENT);
            return new ReadingProcess(builder.start(), scratch, clock, megabytes);
        } catch (IOException e) {
            LOG.error("the process that reads files cannot be started", e);
            throw new FileFault(
                    "reading-failed",
                    "读取文件的进程不能启动；请告知管理员 / the process that reads files cannot be started: tell the operator");
        }
    }

    private static List<String> command(Path scratch, List<String> apart, int megabytes) {
        // What it writes is for its own account alone; it is the very process that is started all the same,
        // with nothing of the shell in its environment.
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "umask 077; exec env -u PWD -u OLDPWD -u SHLVL -u _ \"$0\" \"$@\""));
        command.addAll(apart);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=" + METASPACE_MEGABYTES + "m",
                "-XX:ReservedCodeCacheSize=" + CODE_MEGABYTES + "m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile=") || argument.startsWith("-Xlog:cds"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                absolute(System.getProperty("java.class.path")),
                ReaderMain.class.getName(),
                Long.toString(ProcessHandle.current().pid())));
        return command;
    }

    /** The class path from another working directory. */
    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                Stream.of(classPath.split(java.io.File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** Takes the messages off the pipe; nothing is made of them here. */
    private void pump() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            Optional<Frame> frame = Frame.read(in, most);
            while (frame.isPresent()) {
                came.put(frame.get());
                frame = Frame.read(in, most);
            }
            came.put(new Frame(ENDED, new byte[0]));
        } catch (IOException | BrokenWire e) {
            LOG.debug("the pipe of a reader broke: {}", e.getMessage());
            offerEnd(e instanceof BrokenWire ? BROKEN : ENDED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void offerEnd(byte how) {
        try {
            came.put(new Frame(how, new byte[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** How many files it was asked for. */
    int files() {
        return files;
    }

    /** What is asked and answered about one file. */
    final class Talk {
        private final String file;
        private final Runnable wanted;
        private long waited;

        private Talk(String file, Runnable wanted) {
            this.file = file;
            this.wanted = wanted;
        }

        /** Asks. */
        void ask(byte kind, byte[] content) {
            try {
                new Frame(kind, content).write(out);
                out.flush();
            } catch (IOException e) {
                LOG.debug("a reader does not listen any more: {}", e.getMessage());
                throw ended();
            }
        }

        /**
         * Waits for the next message.
         *
         * @throws FileFault if it says that the file cannot be taken, takes too long, or ends
         */
        Frame answer() {
            return answer(clock);
        }

        private Frame answer(Clock clock) {
            long since = System.nanoTime();
            Frame frame = null;
            while (frame == null) {
                wanted.run();
                frame = poll();
                long still = System.nanoTime() - since;
                if (frame == null
                        && (still > TimeUnit.SECONDS.toNanos(clock.still())
                                || waited + still > TimeUnit.SECONDS.toNanos(clock.whole()))) {
                    throw tooSlow(clock);
                }
            }
            waited += System.nanoTime() - since;
            if (frame.kind() == Frame.FAULT) {
                WireIn in = new WireIn().on(frame.content());
                String code = in.text(100);
                throw new Told(code.matches("[a-z][a-z-]{1,40}") ? code : "damaged", in.sentence());
            }
            if (frame.kind() == ENDED || frame.kind() == BROKEN) {
                throw ended();
            }
            return frame;
        }

        private Frame poll() {
            try {
                return came.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a file was read", e);
            }
        }

        /** Something that no reader of ours sends. */
        FileFault broken(BrokenWire why) {
            LOG.warn("a reader sent what it may not: {}", why.getMessage());
            return failed("数据有误 / it sent what it may not");
        }

        private FileFault tooSlow(Clock clock) {
            return new FileFault(
                    "too-slow",
                    String.format(
                            Locale.ROOT,
                            "读取“%s”超过时限（%d 秒没有进展，或共 %d 秒），已停止，一行未写；请拆成几个文件、简化边界，或换一种格式 / reading took too long and was stopped, nothing was written: split the file, simplify its outlines, or use another format",
                            file,
                            clock.still(),
                            clock.whole()));
        }

        private FileFault ended() {
            int code = exitCode();
            if (code == OUT_OF_MEMORY) {
                return new FileFault(
                        "too-large",
                        String.format(
                                Locale.ROOT,
                                "读取“%s”要用的内存超过 %d MiB，已停止，一行未写；请拆成几个文件，或另存为 CSV、GeoPackage；管理员可调大 TIDU_READING_MEGABYTES / reading it takes more memory than that, nothing was written: split it or save it as CSV or GeoPackage",
                                file,
                                megabytes));
            }
            LOG.warn("the reader {} ended with {}", process.pid(), code);
            return failed(String.format(Locale.ROOT, "进程代码 %d / it ended with %d", code, code));
        }

        private FileFault failed(String how) {
            return new FileFault(
                    "reading-failed",
                    "读取“%s”的进程意外结束（%s），一行未写；请重试，若仍如此请从原软件另存为别的格式 / the process that read it ended unexpectedly, nothing was written: try again, else save the file in another format"
                            .formatted(file, how));
        }
    }

    /** A fault that the reader told itself; it is ready for the next file. */
    static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        Told(String code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
        }

        FileFault fault() {
            return new FileFault(code, getMessage());
        }
    }

    private int exitCode() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /**
     * Begins to talk about a file, and waits until the process is ready for it.
     *
     * @param mostBytes of one message
     * @param wanted called again and again while something is waited for; throws when the file is not wanted any more
     */
    Talk about(Path file, long mostBytes, Runnable wanted) {
        files++;
        most = Math.max(Frame.USUAL_BYTES, mostBytes);
        Talk talk = new Talk(String.valueOf(file.getFileName()), wanted);
        if (!ready) {
            ready = talk.answer(START).kind() == Frame.READY;
        }
        return talk;
    }

    /** Ends it at once, whatever it does, and takes away what it wrote. */
    @Override
    public void close() {
        process.destroyForcibly();
        pump.interrupt();
        exitCode();
        Scratch.remove(scratch);
    }
}
