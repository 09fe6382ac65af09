package cn.tidu.files.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders for the length of one piece of work (临时文件). */
public final class Scratch {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

    private Scratch() {}

    /** Takes a file away, or a folder and all in it, as far as that can be done: the work is over, what stays is only logged. */
    public static void remove(Path done) {
        try {
            if (Files.exists(done, LinkOption.NOFOLLOW_LINKS)) {
                FileUtils.forceDelete(done.toFile());
            }
        } catch (IOException e) {
            LOG.warn("{} is not gone: {}", done, e.getMessage());
        }
    }
}
