package cn.tidu.platform.db;

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
        return beside(MigrationScripts.class.getClassLoader().getResource(FIRST));
    }

    /** Those in the folder of one of them, be it in a jar or not. */
    static Set<String> beside(URL first) {
        try {
            URLConnection connection = first.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return migrations(jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER))
                        .map(name -> name.substring(FOLDER.length())));
            }
            try (Stream<Path> files =
                    Files.list(Path.of(URI.create(first.toString())).getParent())) {
                return migrations(files.map(file -> String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what runs after each migration, which is none and is not on record. */
    private static Set<String> migrations(Stream<String> files) {
        return files.filter(name -> name.endsWith(".sql") && !name.startsWith("afterMigrate"))
                .collect(Collectors.toSet());
    }
}
