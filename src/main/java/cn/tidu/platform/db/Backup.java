package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Back-up and restore (备份与恢复) with PostgreSQL's own tools: a dump is one consistent moment of the whole database, and a
 * restore is one transaction, so that what was there stays there if anything goes wrong.
 */
public final class Backup {
    private static final String EMPTY =
            """
            DROP SCHEMA public CASCADE;
            CREATE SCHEMA public;
            """;

    private final DatabaseUrl url;
    private final Path bin;

    /** Of the database at this address. */
    public Backup(DatabaseUrl url) {
        this.url = url;
        this.bin = PostgresBinaries.find();
    }

    /**
     * Writes a dump in PostgreSQL's custom format, readable by its owner only. The file appears when it is whole.
     *
     * @throws AdviceException with what the tool said
     */
    public void dump(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            run("pg_dump", List.of("--format=custom", "--no-password", "--no-owner", "--file=" + part));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AdviceException("不能写入 %s：%s / The file cannot be written.".formatted(file, e.getMessage()));
        } finally {
            delete(part);
        }
    }

    /**
     * Puts a dump in place of everything in the database.
     *
     * @throws AdviceException if the file is no dump or does not go in; nothing has changed then
     */
    public void restore(Path file) {
        if (!Files.isReadable(file)) {
            throw new AdviceException("读不到 %s / The file cannot be read.".formatted(file));
        }
        Path script = null;
        Path empty = null;
        try {
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            script = Files.createTempFile("tidu-restore", ".sql", mine);
            empty = Files.createTempFile("tidu-empty", ".sql", mine);
            Files.writeString(empty, EMPTY);
            run("pg_restore", List.of("--no-owner", "--no-privileges", "--file=" + script, file.toString()));
            run(
                    "psql",
                    List.of(
                            "--no-psqlrc",
                            "--quiet",
                            "--no-password",
                            "--single-transaction",
                            "--set=ON_ERROR_STOP=1",
                            "--output=/dev/null",
                            "--file=" + empty,
                            "--file=" + script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(script);
            delete(empty);
        }
    }

    private void run(String tool, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve(tool).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        address(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new AdviceException("%s 未成功，数据库未改动：%s / failed, the database is as it was."
                        .formatted(tool, said.lines().limit(3).reduce("", (a, b) -> a.isEmpty() ? b : a + "；" + b)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Through the environment, where other users of the machine do not see it. */
    private void address(Map<String, String> environment) {
        URI uri = URI.create(url.jdbc().substring("jdbc:".length()));
        environment.put("PGHOST", uri.getHost() == null ? "localhost" : uri.getHost());
        environment.put("PGPORT", Integer.toString(uri.getPort() < 0 ? 5432 : uri.getPort()));
        environment.put("PGDATABASE", uri.getPath().substring(1));
        environment.put("PGCLIENTENCODING", "UTF8");
        url.user().ifPresent(user -> environment.put("PGUSER", user));
        url.password().ifPresent(password -> environment.put("PGPASSWORD", password));
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && parts[0].equals("user")) {
                environment.put("PGUSER", parts[1]);
            } else if (parts.length == 2 && parts[0].equals("password")) {
                environment.put("PGPASSWORD", parts[1]);
            }
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
