package cn.tidu.world;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails every test during which something went over HTTP that the contract does not describe; JUnit finds it by itself. */
public final class ContractExtension implements AfterEachCallback, AfterAllCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    private static void check() {
        if (!TestWorld.begun()) {
            return;
        }
        List<String> faults = ContractWatch.faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("%d times something else than the contract says went over HTTP:%n%s"
                    .formatted(faults.size(), String.join("\n", faults.subList(0, Math.min(20, faults.size())))));
        }
    }
}
