package cn.tidu.people.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.CurrentIdentity;
import cn.tidu.platform.access.Identity;
import cn.tidu.platform.access.Role;
import cn.tidu.platform.http.Json;
import cn.tidu.world.TestWorld;
import cn.tidu.world.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored about somebody, taken out by them: one document, however much it is. */
class OwnDataIT {
    private static final int EVENTS = 3_000;

    private final TestWorld world = TestWorld.get();

    private void owner(String sql) throws Exception {
        try (Connection connection = world.owner()) {
            connection.createStatement().execute(sql);
        }
    }

    private static long left() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tidu-own-data"))
                    .count();
        }
    }

    @Test
    void itIsOneDocumentOfEveryPart() throws Exception {
        Visitor me = world.newcomer(Role.ADMIN);
        me.post("/api/v1/tokens", "{\"name\":\"脚本\",\"grants\":[\"read\"]}");
        long before = left();
        HttpResponse<String> answer = me.get("/api/v1/session/data");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"tidu-own-data.json\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        JsonNode data = world.json(answer);
        assertThat(answer.body())
                .as("as all answers are written")
                .isEqualTo(new String(Json.write(data), StandardCharsets.UTF_8));
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly(
                        "account",
                        "sessions",
                        "tokens",
                        "enterprises",
                        "contacts",
                        "consents",
                        "leads",
                        "contactRequests",
                        "statements",
                        "imports",
                        "audit");
        assertThat(data.get("tokens").get(0).get("name").asText()).isEqualTo("脚本");
        assertThat(data.get("audit").get(0).get("action").asText())
                .as("newest first: this export itself")
                .isEqualTo("export");
        assertThat(left()).as("the file is gone with the answer").isLessThanOrEqualTo(before);
    }

    /** Counts what is written and, now and then, what is still in memory. */
    private static final class Watch extends OutputStream {
        private static final int EVERY = 8 << 20;
        private long written;
        private long next = EVERY;
        private long least = Long.MAX_VALUE;
        private long most;

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
            if (written >= next) {
                next += EVERY;
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                least = Math.min(least, used);
                most = Math.max(most, used);
            }
        }
    }

    @Test
    void muchOfItTakesNoMoreMemoryThanALittle() throws Exception {
        Visitor me = world.newcomer(Role.ADMIN);
        long account = me.session().get("account").asLong();
        owner(
                """
                INSERT INTO audit_event (account_id, role, via, address, action, object, object_id, after)
                SELECT %d, 'admin', 'test', '', 'update', 'test', n::text, jsonb_build_object('text', repeat(md5(n::text), 800))
                  FROM generate_series(1, %d) AS n
                """
                        .formatted(account, EVENTS));
        try {
            Watch watch = new Watch();
            CurrentIdentity.as(
                    new Identity(Optional.of(account), Role.ADMIN, List.of(), "test", "", Optional.empty()),
                    () -> world.served.read(handle -> {
                        OwnDataRepository.write(handle, account, watch);
                        return null;
                    }));
            assertThat(watch.written).isGreaterThan(60L << 20);
            assertThat(watch.most - watch.least)
                    .as("held of %d bytes", watch.written)
                    .isLessThan(24L << 20);
            assertThat(me.get("/api/v1/session/data").body().length()).isGreaterThan(60 << 20);
        } finally {
            // past the trigger that keeps the audit
            owner("SET session_replication_role = replica; DELETE FROM audit_event WHERE account_id = " + account
                    + " AND object = 'test'");
        }
    }
}
