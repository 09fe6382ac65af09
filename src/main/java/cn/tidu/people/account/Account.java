package cn.tidu.people.account;

import cn.tidu.platform.access.Role;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An account (账户).
 *
 * @param id its number; the audit names people by it
 * @param name sign-in name, lower case
 * @param displayName what people are called, may be empty
 * @param role what it may do
 * @param scopes for whom: region codes, park ids or credit codes, by role
 * @param state {@code active}, {@code locked} or {@code deleted}
 * @param mustChange whether its password is temporary
 * @param single whether it signs in by OpenID Connect
 * @param createdAt when it was made
 * @param lastSignInAt when it last signed in
 * @param version moves with every change of the row
 */
record Account(
        long id,
        String name,
        String displayName,
        Role role,
        List<String> scopes,
        String state,
        boolean mustChange,
        boolean single,
        OffsetDateTime createdAt,
        Optional<OffsetDateTime> lastSignInAt,
        String version) {

    /** As the API shows it. */
    record Item(
            long id,
            String name,
            String displayName,
            String role,
            List<String> scopes,
            String state,
            boolean mustChangePassword,
            String signIn,
            String createdAt,
            String lastSignInAt) {}

    Item item() {
        return new Item(
                id,
                name,
                displayName,
                role.code(),
                scopes,
                state,
                mustChange,
                single ? "oidc" : "password",
                createdAt.toString(),
                lastSignInAt.map(OffsetDateTime::toString).orElse(null));
    }
}
