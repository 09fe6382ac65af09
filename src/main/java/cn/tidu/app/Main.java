package cn.tidu.app;

import cn.tidu.geo.FileFault;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.DataFolder;
import cn.tidu.platform.settings.SettingException;
import cn.tidu.platform.settings.Settings;
import cn.tidu.platform.settings.Version;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code ./run [serve|match|backtest|doctor|…]}. */
@Command(
        name = "./run",
        description = "Tidu 梯度：广东产业转移的规划与匹配 / industrial transfer for Guangdong, planned and matched on a map",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1,
        versionProvider = Main.Told.class)
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            MatchCommand.class,
            BacktestCommand.class,
            ShortlistCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            UserCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("tidu.home", "."));
        System.exit(run(System.getenv(), home, out(), err(), args));
    }

    /** Runs a command and returns its exit code; a setting that cannot be used is told, whichever the command. */
    static int run(Map<String, String> env, Path home, PrintWriter out, PrintWriter err, String... args) {
        try {
            Settings settings = Settings.from(env, home);
            chooseLog(settings);
            String[] words = args.length == 0 ? new String[] {"serve"} : args;
            return commandLine(settings, words[0]).setOut(out).setErr(err).execute(words);
        } catch (SettingException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** The command line for its first word: looking into every command for the sake of one costs a fifth of a second. */
    private static CommandLine commandLine(Settings settings, String first) {
        SettingsFactory factory = new SettingsFactory(settings);
        CommandLine line = new CommandLine(new Main(), factory);
        List<Class<?>> asked =
                COMMANDS.stream().filter(type -> name(type).equals(first)).toList();
        for (Class<?> type : asked.isEmpty() ? COMMANDS : asked) {
            line.addSubcommand(name(type), new CommandLine(type, factory));
        }
        line.setUsageHelpWidth(110);
        if (asked.isEmpty()) {
            line.getCommandSpec().usageMessage().footer(footer());
        }
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(sentence(failure));
            return 1;
        });
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** One sentence for the operator; the stack goes to the log file only. */
    private static String sentence(Exception failure) {
        if (failure instanceof AdviceException || failure instanceof SettingException || failure instanceof FileFault) {
            return failure.getMessage();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return "连不上数据库：请检查数据库服务、本机回环网络与 TIDU_DATABASE_URL / The database cannot be reached: check the server, the loopback network and TIDU_DATABASE_URL.";
            }
        }
        LoggerFactory.getLogger(Main.class).error("command failed", failure);
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "未能完成：" + reason.lines().findFirst().orElse("")
                + "（详见数据目录下 tidu.log）/ Could not finish, see tidu.log in the data folder.";
    }

    private static String[] footer() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("", "设置（环境变量）/ Settings (environment variables):"),
                        Settings.described().stream().map(Main::line))
                .toArray(String[]::new);
    }

    private static String line(Settings.Described setting) {
        String range = setting.range().isEmpty() ? "" : "; " + setting.range();
        return "  %-20s %s / %s [%s%s]".formatted(setting.key(), setting.zh(), setting.en(), setting.fallback(), range);
    }

    /** A log file in the data folder, if that can be had; what is wrong with the folder is told when it is used. */
    private static void chooseLog(Settings settings) {
        try {
            DataFolder.folder(settings.dataDir());
        } catch (IOException e) {
            return;
        }
        if (Files.isWritable(settings.dataDir())) {
            System.setProperty(
                    "tidu.log", settings.dataDir().resolve("tidu.log").toString());
            System.setProperty("logback.configurationFile", "logback-" + settings.logFormat() + ".xml");
            close(settings.dataDir());
        }
    }

    /** What other accounts of the machine could do with the data folder is taken from them; said only where there was something. */
    private static void close(Path dataDir) {
        try {
            int narrowed = DataFolder.narrowAll(dataDir);
            if (narrowed > 0) {
                LoggerFactory.getLogger(Main.class)
                        .warn(
                                "数据目录 {} 中 {} 个文件和文件夹对其他账户开放，已改为仅本账户可用"
                                        + " / the data folder was open to other accounts: {} files and folders are now private",
                                dataDir,
                                narrowed,
                                narrowed);
            }
        } catch (IOException | UncheckedIOException e) {
            LoggerFactory.getLogger(Main.class)
                    .warn(
                            "数据目录 {} 可能对其他账户开放，权限改不了：{} / the data folder may be open to other accounts and cannot be closed",
                            dataDir,
                            e.toString());
        }
    }

    private static PrintWriter out() {
        return new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    }

    private static PrintWriter err() {
        return new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What {@code --version} says. */
    static final class Told implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tidu " + Version.text()};
        }
    }

    /** Makes the commands; those that take the settings get them. */
    private record SettingsFactory(Settings settings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Settings.class))) {
                    return type.cast(constructor.newInstance(settings));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
