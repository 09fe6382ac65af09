package cn.tidu.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path withRights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        return path;
    }

    @Test
    void whatIsMadeIsForItsOwnerAlone() throws IOException {
        Path made = DataFolder.folder(folder.resolve("a/b"));
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.getParent())).isEqualTo("rwx------");
        assertThat(rights(DataFolder.file(made.resolve("f")))).isEqualTo("rw-------");
    }

    @Test
    void whatIsThereKeepsItsContents() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "kept");
        assertThat(DataFolder.file(file)).hasContent("kept");
        assertThat(DataFolder.folder(folder)).isDirectoryContaining(f -> f.equals(file));
    }

    @Test
    void everythingOpenToOthersIsClosedOnce() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path uploads = Files.createDirectories(data.resolve("uploads/job/file"));
        Path upload = withRights(Files.writeString(uploads.resolve("list.csv"), "a"), "rw-rw-rw-");
        Path program = withRights(Files.writeString(data.resolve("program"), "a"), "rwxr-xr-x");
        Path fine = withRights(Files.writeString(data.resolve("fine"), "a"), "r--------");
        withRights(data, "rwxrwxrwx");

        int narrowed = DataFolder.narrowAll(data);

        assertThat(narrowed).isGreaterThanOrEqualTo(3);
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(uploads)).isEqualTo("rwx------");
        assertThat(rights(upload)).isEqualTo("rw-------");
        assertThat(rights(program)).isEqualTo("rwx------");
        assertThat(rights(fine)).isEqualTo("r--------");
        assertThat(DataFolder.narrowAll(data)).isZero();
    }

    @Test
    void whatLinksLeadToOutsideIsLeftAlone() throws IOException {
        Path outside = withRights(Files.writeString(folder.resolve("outside"), "a"), "rw-r--r--");
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("link"), outside);
        withRights(data, "rwxr-xr-x");
        Path named = Files.createSymbolicLink(folder.resolve("named"), data);

        assertThat(DataFolder.narrowAll(named)).isEqualTo(1);

        assertThat(rights(outside)).isEqualTo("rw-r--r--");
        assertThat(rights(data)).isEqualTo("rwx------");
    }

    /** As {@code /tmp} is: closing it would take it from everybody. */
    @Test
    void aFolderSharedWithAllIsLeftAlone() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        assertThat(new ProcessBuilder("chmod", "1777", shared.toString())
                        .start()
                        .onExit()
                        .get(60, java.util.concurrent.TimeUnit.SECONDS)
                        .exitValue())
                .isZero();
        assertThat(DataFolder.narrowAll(shared)).isZero();
        assertThat(rights(shared)).isEqualTo("rwxrwxrwx");
    }

    /** The account of the database may be let pass, to read nothing. */
    @Test
    void whomTheDataFolderLetsPassMayPassOn() throws IOException {
        withRights(folder, "rwx--x---");
        assertThat(DataFolder.narrowAll(folder)).isZero();
        Path inside = withRights(Files.createDirectory(folder.resolve("inside")), "rwx--x---");
        assertThat(DataFolder.narrowAll(folder)).isEqualTo(1);
        assertThat(rights(inside)).isEqualTo("rwx------");
    }
}
