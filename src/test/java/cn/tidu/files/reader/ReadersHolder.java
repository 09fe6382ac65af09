package cn.tidu.files.reader;

import cn.tidu.platform.settings.LimitSettings;
import java.nio.file.Path;

/** A process with readers of its own, for a test to kill. */
final class ReadersHolder {
    private ReadersHolder() {}

    public static void main(String[] args) throws InterruptedException {
        try (FileReaders readers = new FileReaders(Path.of(args[0]), LimitSettings.defaults())) {
            while (readers.processes().isEmpty()) {
                Thread.sleep(50);
            }
            System.out.println(readers.processes().get(0));
            Thread.sleep(600_000);
        }
    }
}
