package cn.tidu.app;

import cn.tidu.platform.db.Backup;
import cn.tidu.platform.db.DataVersion;
import cn.tidu.platform.db.PrivateCluster;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a back-up in place of the whole database; only while no Tidu serves on the data folder. */
@Command(
        name = "restore",
        description = "用备份恢复整个数据库 / put a back-up in place of the whole database",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class RestoreCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "由 backup 写出的文件 / a file written by backup")
    private Path file;

    RestoreCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (settings.databaseUrl().isEmpty()
                && PrivateCluster.join(settings.dataDir()).isPresent()) {
            throw new AdviceException("Tidu 正在运行：请先停止它再恢复 / Tidu is running: stop it before restoring.");
        }
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            new Backup(open.url()).restore(file.toAbsolutePath());
            open.database().migrate();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "已恢复 %s / restored, dataVersion %d%n",
                            file,
                            open.database().read(DataVersion::get));
        }
        return 0;
    }
}
