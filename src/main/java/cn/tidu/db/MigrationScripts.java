package cn.tidu.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The migrations this program brings (迁移脚本), by file name. */
final class MigrationScripts {
    private static final String FOLDER = "db/migration/";
    private static final String FIRST = FOLDER + "V1__domain.sql";

    private MigrationScripts() {}

    static Set<String> names() {
        URL first = MigrationScripts.class.getClassLoader().getResource(FIRST);
        try {
            URLConnection connection = first.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name ->
                                name.startsWith(FOLDER) && name.endsWith(".sql") && !name.startsWith("afterMigrate"))
                        .map(name -> name.substring(FOLDER.length()))
                        .collect(Collectors.toSet());
            }
            try (Stream<Path> files =
                    Files.list(Path.of(URI.create(first.toString())).getParent())) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".sql") && !name.startsWith("afterMigrate"))
                        .collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
