package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the newest PostgreSQL server of the machine that has PostGIS (Debian and Ubuntu layout). */
final class PostgresBinaries {
    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final Path SHARED = Path.of("/usr/share/postgresql");

    private PostgresBinaries() {}

    /**
     * Folder with {@code initdb} and {@code pg_ctl}.
     *
     * @throws AdviceException if there is no server with PostGIS
     */
    static Path find() {
        if (Files.isDirectory(SERVERS)) {
            try (Stream<Path> versions = Files.list(SERVERS)) {
                List<Path> usable = versions.filter(PostgresBinaries::hasPostgis)
                        .sorted(Comparator.comparingInt(PostgresBinaries::major).reversed())
                        .toList();
                if (!usable.isEmpty()) {
                    return usable.get(0).resolve("bin");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new AdviceException("没有找到带 PostGIS 的 PostgreSQL 服务器：请执行 apt-get install postgresql postgis"
                + " 与 postgresql-<版本>-postgis-3，或设置 TIDU_DATABASE_URL / No PostgreSQL server with PostGIS was found:"
                + " apt-get install postgresql postgresql-<version>-postgis-3, or set TIDU_DATABASE_URL.");
    }

    private static boolean hasPostgis(Path version) {
        return Files.isExecutable(version.resolve("bin/initdb"))
                && Files.exists(SHARED.resolve(version.getFileName()).resolve("extension/postgis.control"));
    }

    private static int major(Path version) {
        String name = version.getFileName().toString().split("\\.", 2)[0];
        return name.chars().allMatch(Character::isDigit) && !name.isEmpty() ? Integer.parseInt(name) : 0;
    }
}
