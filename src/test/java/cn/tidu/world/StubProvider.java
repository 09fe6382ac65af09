package cn.tidu.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An OpenID Connect provider for tests, with keys of its own; people never have to type anything at it. */
public final class StubProvider implements AutoCloseable {
    /** What the ID token is to be, where a test wants it wrong. */
    public enum Fault {
        NONE,
        NONCE,
        SIGNATURE,
        UNSIGNED,
        AUDIENCE,
        ISSUER,
        EXPIRED
    }

    private record Code(String nonce, String challenge, String redirect, Map<String, Object> claims, Fault fault) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreign;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    public StubProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        foreign = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> json(
                        exchange,
                        200,
                        Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize",
                                "token_endpoint", issuer() + "/token",
                                "jwks_uri", issuer() + "/jwks",
                                "response_types_supported", List.of("code"),
                                "subject_types_supported", List.of("public"),
                                "id_token_signing_alg_values_supported", List.of("RS256"))));
        server.createContext("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody signs in at the address that the browser was sent to; the code that they come back with. */
    public String signedIn(URI authorize, Map<String, Object> claims, Fault fault) {
        Map<String, String> query = form(authorize.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Code(query.get("nonce"), query.get("code_challenge"), query.get("redirect_uri"), claims, fault));
        return code;
    }

    public static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .collect(Collectors.toMap(
                        pair -> pair.split("=", 2)[0],
                        pair -> URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8)));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Code code = codes.remove(form.get("code"));
        if (code == null
                || !code.redirect().equals(form.get("redirect_uri"))
                || !CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                        .getValue()
                        .equals(code.challenge())) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        try {
            json(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            "unused",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            60,
                            "id_token",
                            idToken(code)));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private String idToken(Code code) throws JOSEException {
        Instant now = Instant.now();
        boolean expired = code.fault() == Fault.EXPIRED;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(code.fault() == Fault.ISSUER ? "https://another.example" : issuer())
                .audience(code.fault() == Fault.AUDIENCE ? "another-client" : "tidu")
                .issueTime(Date.from(now.minusSeconds(expired ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(expired ? -3600 : 60)))
                .claim("nonce", code.fault() == Fault.NONCE ? "another" : code.nonce());
        code.claims().forEach(claims::claim);
        if (code.fault() == Fault.UNSIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        token.sign(new RSASSASigner(code.fault() == Fault.SIGNATURE ? foreign : key));
        return token.serialize();
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = TestWorld.JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
