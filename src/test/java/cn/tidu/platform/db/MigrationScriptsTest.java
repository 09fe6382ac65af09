package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that joins a running Tidu migrates only if a script is missing there: what is never on record must not be asked for. */
class MigrationScriptsTest {
    @TempDir
    private Path folder;

    @Test
    void inAJarAsInAFolderOnlyWhatFlywayRecordsIsAMigration() throws IOException {
        Path jar = folder.resolve("a.jar");
        Path classes = Files.createDirectories(folder.resolve("classes/db/migration"));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"V1__domain.sql", "R__cells.sql", "afterMigrate.sql", "notes.txt"}) {
                out.putNextEntry(new ZipEntry("db/migration/" + name));
                out.closeEntry();
                Files.createFile(classes.resolve(name));
            }
            out.putNextEntry(new ZipEntry("other/V9__other.sql"));
            out.closeEntry();
        }
        assertThat(MigrationScripts.beside(URI.create("jar:" + jar.toUri() + "!/db/migration/V1__domain.sql")
                        .toURL()))
                .containsExactlyInAnyOrder("V1__domain.sql", "R__cells.sql");
        assertThat(MigrationScripts.beside(
                        classes.resolve("V1__domain.sql").toUri().toURL()))
                .containsExactlyInAnyOrder("V1__domain.sql", "R__cells.sql");
        assertThat(MigrationScripts.names()).contains("V1__domain.sql").doesNotContain("afterMigrate.sql");
    }
}
