package cn.tidu.platform.db;

import cn.tidu.platform.settings.AdviceException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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
            throw new AdviceException(
                    ("无法把 %s 交给账户 %s：请以普通用户运行，或换一个 TIDU_DATA_DIR"
                                    + " / Cannot hand the folder to the account: run as an ordinary user.")
                            .formatted(path, name),
                    e);
        }
    }

    /**
     * The command as this account. If a parent folder (say root's home) is closed to it, the one right to pass
     * through folders is kept, nothing else.
     */
    List<String> command(Path folder, String... command) {
        List<String> plain = prefixed(List.of(), command);
        List<String> probe = prefixed(List.of(), "test", "-x", folder.toString());
        if (Command.run(probe).exit() == 0) {
            return plain;
        }
        return prefixed(List.of("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"), command);
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
