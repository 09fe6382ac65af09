package cn.tidu.app;

import cn.tidu.people.account.Accounts;
import cn.tidu.people.account.PasswordChange;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.http.Problem;
import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.platform.settings.Settings;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts from the command line. A password never stands among the arguments: it is asked for or read from standard input. */
@Command(
        name = "user",
        description = "账户：add、list、passwd、set、lock、unlock、delete / accounts",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 1)
final class UserCommand implements Runnable {
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    UserCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "add", description = "新建账户 / make an account", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "enterprise|park|organizer|planner|admin")
                    String role,
            @Option(
                            names = "--scope",
                            split = ",",
                            paramLabel = "440300|PARK|CREDIT-CODE",
                            description = "市代码（440000 为全省）、园区编号或统一社会信用代码 / cities, parks or firms")
                    List<String> scopes,
            @Option(names = "--display-name", defaultValue = "", paramLabel = "TEXT") String displayName,
            @Option(names = "--password-stdin", description = "从标准输入读口令 / read the password from standard input")
                    boolean stdin) {
        Accounts.Wanted wanted = new Accounts.Wanted(
                name, displayName, role(role), Optional.ofNullable(scopes).orElse(List.of()));
        Optional<String> password = password(stdin);
        return with(accounts -> {
            Accounts.Made made = accounts.add(wanted, password);
            say("已建账户 %s / account made".formatted(made.name()));
            made.password().ifPresent(this::sayTemporary);
            return 0;
        });
    }

    @Command(name = "list", description = "列出账户 / list accounts", mixinStandardHelpOptions = true)
    int list() {
        return with(accounts -> {
            accounts.printed().forEach(this::say);
            return 0;
        });
    }

    @Command(name = "passwd", description = "重设口令 / give another password", mixinStandardHelpOptions = true)
    int passwd(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-stdin", description = "从标准输入读口令 / read the password from standard input")
                    boolean stdin,
            @Option(names = "--keep-tokens", description = "令牌继续有效；不写则一并撤销 / tokens go on to work; else they end too")
                    boolean keepTokens) {
        Optional<String> password = password(stdin);
        return with(accounts -> {
            Accounts.Reset reset = accounts.reset(
                    id(accounts, name),
                    password,
                    keepTokens ? PasswordChange.Tokens.KEEP : PasswordChange.Tokens.REVOKE);
            PasswordChange change = reset.change();
            say(String.format(
                    Locale.ROOT,
                    "口令已改，%1$d 个会话与 %2$d 个令牌已失效，%3$d 个令牌保留 / password changed: %1$d sessions and %2$d tokens ended, %3$d kept",
                    change.sessionsEnded(),
                    change.tokensRevoked(),
                    change.tokensKept()));
            reset.password().ifPresent(this::sayTemporary);
            return 0;
        });
    }

    @Command(name = "set", description = "改角色或范围 / change role or scopes", mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", paramLabel = "ROLE") String role,
            @Option(names = "--scope", split = ",", paramLabel = "SCOPE") List<String> scopes) {
        return with(accounts -> {
            accounts.change(
                    name,
                    Optional.ofNullable(role).map(UserCommand::role),
                    Optional.ofNullable(scopes),
                    Optional.empty());
            say("已改 / changed");
            return 0;
        });
    }

    @Command(name = "lock", description = "停用 / lock", mixinStandardHelpOptions = true)
    int lock(@Parameters(paramLabel = "NAME") String name) {
        return state(name, "locked", "已停用 / locked");
    }

    @Command(
            name = "unlock",
            description = "恢复，并清除登录失败记录 / unlock, and forget failed sign-ins",
            mixinStandardHelpOptions = true)
    int unlock(@Parameters(paramLabel = "NAME") String name) {
        return state(name, "active", "已恢复 / unlocked");
    }

    @Command(name = "delete", description = "删除账户及其个人信息 / remove an account", mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "NAME") String name) {
        return with(accounts -> {
            accounts.remove(id(accounts, name));
            say("已删除 / deleted");
            return 0;
        });
    }

    private int state(String name, String state, String told) {
        return with(accounts -> {
            accounts.change(name, Optional.empty(), Optional.empty(), Optional.of(state));
            say(told);
            return 0;
        });
    }

    private static long id(Accounts accounts, String name) {
        return accounts.find(name)
                .orElseThrow(() -> new AdviceException("没有账户 %s / There is no such account.".formatted(name)));
    }

    private static Role role(String code) {
        return Role.find(code)
                .filter(Role.ofAccounts()::contains)
                .orElseThrow(() -> new AdviceException("--role 应为 %s 之一 / must be one of these."
                        .formatted(Role.ofAccounts().stream().map(Role::code).collect(Collectors.joining("、")))));
    }

    private int with(Function<Accounts, Integer> work) {
        try (OpenDatabase open =
                OpenDatabase.forCommand(settings, spec.commandLine().getErr()::println)) {
            return work.apply(new Accounts(open.database()));
        } catch (ProblemException e) {
            String faults =
                    e.problem().errors().stream().map(Problem.Fault::detail).collect(Collectors.joining("；"));
            throw new AdviceException(faults.isEmpty() ? e.getMessage() : faults, e);
        }
    }

    /** From standard input or typed twice; none typed, or nobody there to type: one is made. */
    @SuppressWarnings("SystemConsoleNull")
    private Optional<String> password(boolean stdin) {
        if (stdin) {
            return Optional.of(firstLine());
        }
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String first = typed(console, "口令，留空则自动生成 / password, empty: one is made: ");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!first.equals(typed(console, "再输一次 / again: "))) {
            throw new AdviceException("两次输入不同 / The two differ.");
        }
        return Optional.of(first);
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String firstLine() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new AdviceException("标准输入没有口令 / There is no password on standard input.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sayTemporary(String password) {
        say("临时口令（只显示这一次，首次登录须修改）/ temporary password, shown this once, to be changed at the first sign-in: "
                + password);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
    }
}
