package cn.tidu.people.account;

import cn.tidu.platform.http.ProblemException;
import cn.tidu.platform.settings.SignInSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OpenID Connect provider (统一身份认证): found by discovery, asked with an authorization code and PKCE (RFC 7636), believed only after the
 * checks of OpenID Connect Core 1.0, 3.1.3.7. Blocking.
 */
final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int PATIENCE_MS = 5_000;
    private static final long KNOWN_NANOS = Duration.ofMinutes(15).toNanos();

    private final SignInSettings.Oidc settings;
    private final URI callback;
    private Known known;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, long since) {}

    OidcProvider(SignInSettings.Oidc settings, URI callback) {
        this.settings = settings;
        this.callback = callback;
    }

    /** Where the browser is sent to sign in. */
    URI signInAddress(String state, String nonce, String verifier) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.clientId()), callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Changes a code for what the provider says of the person.
     *
     * @throws ProblemException 401 if it is not to be believed, 503 if the provider cannot be reached
     */
    IDTokenClaimsSet claims(String code, String nonce, String verifier) {
        Known provider = known();
        try {
            HTTPRequest request = tokenRequest(provider, code, verifier).toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MS);
            request.setReadTimeout(PATIENCE_MS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.warn(
                        "the identity provider refuses the code: {}",
                        response.toErrorResponse().getErrorObject().getCode());
                throw refused();
            }
            return provider.validator()
                    .validate(
                            ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
                                    .getOIDCTokens()
                                    .getIDToken(),
                            new Nonce(nonce));
        } catch (IOException e) {
            throw unreachable(e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.warn("the identity provider's answer is not believed: {}", e.getMessage());
            throw refused();
        }
    }

    private TokenRequest tokenRequest(Known provider, String code, String verifier) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(verifier));
        URI endpoint = provider.metadata().getTokenEndpointURI();
        ClientID client = new ClientID(settings.clientId());
        return settings.clientSecret()
                .map(secret ->
                        new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
    }

    private synchronized Known known() {
        if (known == null || System.nanoTime() - known.since() > KNOWN_NANOS) {
            try {
                Issuer issuer = new Issuer(settings.issuer());
                OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MS, PATIENCE_MS);
                known = new Known(
                        metadata,
                        new IDTokenValidator(
                                issuer,
                                new ClientID(settings.clientId()),
                                JWSAlgorithm.RS256,
                                metadata.getJWKSetURI().toURL()),
                        System.nanoTime());
            } catch (GeneralException | IOException e) {
                throw unreachable(e);
            }
        }
        return known;
    }

    private static ProblemException unreachable(Exception e) {
        LOG.warn("the identity provider cannot be reached: {}", e.getMessage());
        return ProblemException.unavailable("统一身份认证暂时不可用 / The identity provider cannot be reached");
    }

    static ProblemException refused() {
        return ProblemException.unauthorized("统一身份认证没有成功，请重新登录 / Single sign-on failed, sign in again");
    }
}
