package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The unprivileged account that runs the server when Tidu is started by root, since PostgreSQL refuses root.
 *
 * @param name account name
 */
record PostgresAccount(String name) {
    private static final List<String> PASSING =
            List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search");

    /** The account to use, if the caller is root. */
    static Optional<PostgresAccount> ifRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        return Optional.of(new PostgresAccount(principal("postgres").isPresent() ? "postgres" : "nobody"));
    }

    private static Optional<UserPrincipal> principal(String name) {
        try {
            return Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gives a file or folder to the account. */
    void own(Path path) {
        try {
            Files.setOwner(path, principal(name).orElseThrow());
        } catch (IOException e) {
            throw closed(path, e);
        }
    }

    private AdviceException closed(Path path, IOException why) {
        return new AdviceException(
                ("无法把 %s 交给账户 %s：请以普通用户运行，或换一个 TIDU_DATA_DIR"
                                + " / Cannot hand the folder to the account: run as an ordinary user.")
                        .formatted(path, name),
                why);
    }

    /**
     * The command as this account. If a parent folder (the data folder itself, or root's home) is closed to it, the one right to pass
     * through folders is kept, nothing else. Where that cannot be had, as in many containers, the account's group is let through the
     * data folder, to read nothing in it.
     */
    List<String> command(Path folder, String... command) {
        List<String> plain = prefixed(List.of(), command);
        List<String> probe = prefixed(List.of(), "test", "-x", folder.toString());
        if (Command.run(probe).exit() == 0) {
            return plain;
        }
        // not "test": it asks what the account may do without that right
        if (Command.run(prefixed(PASSING, "stat", folder.resolve(".").toString()))
                        .exit()
                == 0) {
            return prefixed(PASSING, command);
        }
        letThrough(folder.getParent());
        return plain;
    }

    private void letThrough(Path dataDir) {
        try {
            Files.getFileAttributeView(dataDir, PosixFileAttributeView.class)
                    .setGroup(FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByGroupName(group()));
            Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("rwx--x---"));
        } catch (IOException e) {
            throw closed(dataDir, e);
        }
    }

    private List<String> prefixed(List<String> rights, String... command) {
        List<String> words =
                new ArrayList<>(List.of("setpriv", "--reuid=" + name, "--regid=" + group(), "--init-groups"));
        words.addAll(rights);
        words.add("--");
        words.addAll(List.of(command));
        return words;
    }

    private String group() {
        return "nobody".equals(name) ? "nogroup" : name;
    }
}
