package cn.tidu.people.account;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sign-ins that are with the provider at the moment: each is taken once and within ten minutes. */
final class OidcFlowRepository {
    private OidcFlowRepository() {}

    /**
     * A sign-in under way.
     *
     * @param returnTo path of our own to come back to
     */
    record Flow(String nonce, String verifier, String returnTo) {}

    static void add(Handle handle, byte[] stateHash, Flow flow) {
        handle.execute("DELETE FROM oidc_flow WHERE expires_at < now()");
        handle.createUpdate(
                        """
                        INSERT INTO oidc_flow (state_hash, nonce, code_verifier, return_to, expires_at)
                        VALUES (:state, :nonce, :verifier, :returnTo, now() + interval '10 minutes')
                        """)
                .bind("state", stateHash)
                .bind("nonce", flow.nonce())
                .bind("verifier", flow.verifier())
                .bind("returnTo", flow.returnTo())
                .execute();
    }

    static Optional<Flow> take(Handle handle, byte[] stateHash) {
        return handle.createQuery(
                        """
                        DELETE FROM oidc_flow WHERE state_hash = :state AND expires_at > now()
                        RETURNING nonce, code_verifier, return_to
                        """)
                .bind("state", stateHash)
                .map((row, context) -> new Flow(row.getString(1), row.getString(2), row.getString(3)))
                .findOne();
    }
}
