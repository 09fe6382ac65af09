package cn.tidu.files;

import cn.tidu.files.export.ExportRoutes;
import cn.tidu.files.imports.ImportRoutes;
import cn.tidu.files.reader.FileReaders;
import cn.tidu.platform.server.ServerContext;

/** Mounts files: those that come in and those that go out (文件各室). */
public final class FileRoutes {
    private FileRoutes() {}

    /**
     * Mounts the rooms.
     *
     * @param readers read what is uploaded
     */
    public static void mount(ServerContext server, FileReaders readers) {
        ImportRoutes.mount(server, readers);
        ExportRoutes.mount(server);
    }
}
