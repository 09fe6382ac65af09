package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.access.Identity;
import cn.tidu.world.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One database, for however many identities. */
class DatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestWorld world = TestWorld.get();

    private static Set<Thread> listening() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tidu-versions"))
                .collect(Collectors.toSet());
    }

    private static long version(Database database) {
        return database.read(DataVersion::get);
    }

    @Test
    void closingItForOneIdentityLeavesItToAllOthers() {
        try (Database whole = Database.open(world.cluster.url(), 2)) {
            Database other = whole.as(Identity.local("test"));
            try (Database one = whole.as(Identity.local("test"));
                    Database derived = one.as(Identity.PUBLIC)) {
                assertThat(version(derived)).isEqualTo(version(one));
            }
            assertThat(version(whole)).isPositive();
            assertThat(version(other)).isPositive();
        }
    }

    @Test
    void itListensOnceHoweverManyIdentitiesItIsFor() throws InterruptedException {
        Set<Thread> before = listening();
        Database whole = Database.open(world.cluster.url(), 2);
        List<Database> all = List.of(
                whole.as(Identity.local("test")), whole, whole.as(Identity.PUBLIC), whole.as(Identity.local("test")));
        assertThat(all).extracting(Database::versions).containsOnly(whole.versions());
        Set<Thread> more = listening();
        more.removeAll(before);
        assertThat(more).hasSize(1);

        all.get(0).close();
        assertThat(more).allMatch(Thread::isAlive);
        whole.close();
        for (Thread thread : more) {
            thread.join(PATIENCE.toMillis());
            assertThat(thread.isAlive())
                    .as("still listening after the database was closed")
                    .isFalse();
        }
        assertThatThrownBy(() -> version(all.get(0))).hasMessageContaining("closed");
    }
}
