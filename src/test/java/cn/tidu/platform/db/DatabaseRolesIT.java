package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tidu.platform.access.Identity;
import cn.tidu.platform.settings.AdviceException;
import cn.tidu.world.TestWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The roles that the server works as in the database have no more rights than they need. */
class DatabaseRolesIT {
    private final TestWorld world = TestWorld.get();

    private <T> T told(String sql, Class<T> type) {
        return world.served.read(handle -> handle.createQuery(sql).mapTo(type).one());
    }

    @Test
    void theServersRoleIsBoundByTheRulesAndOwnsNothing() {
        assertThat(told("SELECT current_user::text", String.class)).isEqualTo("tidu_app");
        assertThat(told(
                        "SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) FROM pg_roles WHERE rolname = current_user",
                        Boolean.class))
                .isTrue();
        assertThat(told("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole", Long.class))
                .isZero();
        // in a cluster of our own it signs in itself: there is no owner to go back to
        assertThat(told("SELECT session_user::text", String.class)).isEqualTo("tidu_app");
    }

    @Test
    void anAccountWithFewRightsIsRefusedPlainlyOrWorksByTheRulesAlone() throws SQLException {
        try (Connection owner = world.owner();
                Statement run = owner.createStatement()) {
            run.execute("CREATE ROLE plain LOGIN PASSWORD 'plain'");
            run.execute("CREATE DATABASE plain OWNER plain");
            String jdbc = owner.getMetaData().getURL().replaceAll("/postgres.*", "/plain");
            try (Connection there = DriverManager.getConnection(jdbc, world.ownerProperties())) {
                there.createStatement().execute("CREATE EXTENSION postgis");
            }
            try (Database database =
                    Database.open(new DatabaseUrl(jdbc, Optional.of("plain"), Optional.of("plain")), 2)) {
                assertThatThrownBy(database::migrate)
                        .isInstanceOf(AdviceException.class)
                        .hasMessageContaining("CREATE ROLE tidu_app NOLOGIN; GRANT tidu_app TO");
                run.execute("GRANT tidu_app TO plain");
                database.migrate();
                assertThat(database.reduced())
                        .hasValueSatisfying(less -> assertThat(less).contains("tidu_loader"));
                assertThat(database.<String>read(handle -> handle.createQuery("SELECT current_user::text")
                                .mapTo(String.class)
                                .one()))
                        .isEqualTo("tidu_app");
                Database mine = database.as(Identity.local("test"));
                mine.writeAtLength(
                        handle -> handle.execute(
                                "INSERT INTO enterprise (name, origin_code, industry, source) VALUES ('x', '441900', '39', 't')"));
                String count = "SELECT count(*) FROM enterprise";
                assertThat(mine.read(handle -> handle.createQuery(count)
                                        .mapTo(Long.class)
                                        .one())
                                .longValue())
                        .isEqualTo(1);
                assertThat(database.read(handle -> handle.createQuery(count)
                                        .mapTo(Long.class)
                                        .one())
                                .longValue())
                        .isZero();
            } finally {
                run.execute("DROP DATABASE plain");
                run.execute("DROP ROLE plain");
            }
        }
    }

    @Test
    void theRoleOfBulkImportsReachesNoAccountAndNoAudit() throws SQLException {
        for (String sql : List.of(
                "SELECT FROM account",
                "SELECT FROM credential",
                "SELECT FROM api_token",
                "SELECT FROM enterprise_contact",
                "SELECT FROM contact_request",
                "SELECT FROM park_statement",
                "SELECT FROM audit_event",
                "INSERT INTO audit_event (role, via, address, action, object, object_id) VALUES ('a','b','c','d','e','f')",
                "DELETE FROM audit_event",
                "ALTER TABLE enterprise DISABLE TRIGGER ALL")) {
            try (Connection owner = world.owner();
                    Statement run = owner.createStatement()) {
                run.execute("SET ROLE tidu_loader");
                assertThatThrownBy(() -> run.execute(sql)).as(sql).hasMessageContaining("ERROR:");
            }
        }
    }
}
