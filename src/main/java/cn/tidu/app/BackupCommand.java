package cn.tidu.app;

import cn.tidu.platform.db.Backup;
import cn.tidu.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs the whole database up into a file, also while Tidu serves. */
@Command(
        name = "backup",
        description = "备份整个数据库 / back the whole database up",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class BackupCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "备份文件，含账户与企业信息，请妥善保管 / the file: it holds accounts and firms, keep it safe")
    private Path file;

    BackupCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            new Backup(open.url()).dump(file.toAbsolutePath());
        }
        spec.commandLine().getOut().printf(Locale.ROOT, "已备份到 %s（%d KiB）/ backed up%n", file, Files.size(file) / 1024);
        return 0;
    }
}
