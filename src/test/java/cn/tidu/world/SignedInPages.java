package cn.tidu.world;

import cn.tidu.people.account.Accounts;
import cn.tidu.platform.access.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of pages that are for who has an account: one browser for all of a class, nobody signed in before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SignedInPages {
    public static final String PASSWORD = "wet-lamp-39-river";

    public final TestWorld world = TestWorld.get();
    public BrowserWindow window;

    @BeforeAll
    public void openWindow() {
        window = new BrowserWindow(world);
    }

    @AfterAll
    public void closeWindow() {
        window.close();
    }

    @BeforeEach
    public void asNobody() {
        window.size(1440, 900);
        window.browser.get(world.uri("/live").toString());
        window.forget();
    }

    /** Makes an account with {@link #PASSWORD}; returns its name. */
    public final String account(String name, Role role, String... scopes) {
        new Accounts(world.database).add(new Accounts.Wanted(name, "", role, List.of(scopes)), Optional.of(PASSWORD));
        return name;
    }
}
