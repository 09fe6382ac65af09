package cn.tidu.app;

import ch.qos.logback.core.rolling.RollingFileAppender;
import cn.tidu.platform.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;

/** A log file, and each that follows it, that only its owner can read, whatever the umask. */
public final class PrivateLogFile<E> extends RollingFileAppender<E> {
    @Override
    public void openFile(String name) throws IOException {
        DataFolder.file(Path.of(name));
        super.openFile(name);
    }
}
