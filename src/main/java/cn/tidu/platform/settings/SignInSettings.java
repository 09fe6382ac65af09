package cn.tidu.platform.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of accounts and sign-in (登录设置).
 *
 * @param adminPassword password of the first {@code admin} ({@code TIDU_ADMIN_PASSWORD}); empty: one is made and printed
 * @param idle a session unused for so long ends ({@code TIDU_SESSION_IDLE_MINUTES})
 * @param longest a session ends after this however much it is used ({@code TIDU_SESSION_HOURS})
 * @param trustedProxies addresses whose X-Forwarded-For and -Proto are believed ({@code TIDU_TRUSTED_PROXIES})
 * @param publicUrl address under which people reach this server ({@code TIDU_PUBLIC_URL})
 * @param oidc single sign-on, if it is set
 */
public record SignInSettings(
        Optional<String> adminPassword,
        Duration idle,
        Duration longest,
        List<String> trustedProxies,
        Optional<URI> publicUrl,
        Optional<Oidc> oidc) {

    /**
     * An OpenID Connect provider (统一身份认证).
     *
     * @param issuer its issuer URL, as discovery needs it ({@code TIDU_OIDC_ISSUER})
     * @param clientId what it knows this server as ({@code TIDU_OIDC_CLIENT_ID})
     * @param clientSecret secret of a confidential client ({@code TIDU_OIDC_CLIENT_SECRET})
     * @param roleClaim claim that names roles, dots lead inwards ({@code TIDU_OIDC_ROLE_CLAIM})
     * @param scopeClaim claim that names cities, parks or firms ({@code TIDU_OIDC_SCOPE_CLAIM})
     */
    public record Oidc(
            URI issuer, String clientId, Optional<String> clientSecret, String roleClaim, String scopeClaim) {}

    /** The settings for {@code --help}. */
    static List<Settings.Described> described() {
        return List.of(
                new Settings.Described("TIDU_ADMIN_PASSWORD", "password of the first admin", "(made, printed once)"),
                new Settings.Described("TIDU_SESSION_IDLE_MINUTES", "an unused session ends after this", "30"),
                new Settings.Described("TIDU_SESSION_HOURS", "any session ends after this", "12"),
                new Settings.Described(
                        "TIDU_TRUSTED_PROXIES", "addresses whose X-Forwarded-* headers are believed", "(none)"),
                new Settings.Described("TIDU_PUBLIC_URL", "address people use; https makes cookies Secure", "(none)"),
                new Settings.Described(
                        "TIDU_OIDC_ISSUER", "OpenID Connect issuer; switches single sign-on on", "(none)"),
                new Settings.Described("TIDU_OIDC_CLIENT_ID", "client id at the issuer", "tidu"),
                new Settings.Described(
                        "TIDU_OIDC_CLIENT_SECRET", "secret of a confidential client", "(none: PKCE only)"),
                new Settings.Described("TIDU_OIDC_ROLE_CLAIM", "claim that names the role", "realm_access.roles"),
                new Settings.Described("TIDU_OIDC_SCOPE_CLAIM", "claim of cities, parks or firms", "tidu_scope"));
    }

    static SignInSettings from(Map<String, String> env) {
        return new SignInSettings(
                text(env, "TIDU_ADMIN_PASSWORD"),
                Duration.ofMinutes(Settings.number(env, "TIDU_SESSION_IDLE_MINUTES", 30, 1, 1440)),
                Duration.ofHours(Settings.number(env, "TIDU_SESSION_HOURS", 12, 1, 720)),
                text(env, "TIDU_TRUSTED_PROXIES").map(SignInSettings::listed).orElse(List.of()),
                uri(env, "TIDU_PUBLIC_URL").map(url -> URI.create(url.toString().replaceAll("/+$", ""))),
                uri(env, "TIDU_OIDC_ISSUER")
                        .map(issuer -> new Oidc(
                                issuer,
                                text(env, "TIDU_OIDC_CLIENT_ID").orElse("tidu"),
                                text(env, "TIDU_OIDC_CLIENT_SECRET"),
                                text(env, "TIDU_OIDC_ROLE_CLAIM").orElse("realm_access.roles"),
                                text(env, "TIDU_OIDC_SCOPE_CLAIM").orElse("tidu_scope"))));
    }

    static List<String> listed(String text) {
        List<String> addresses = new ArrayList<>();
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .forEach(addresses::add);
        return addresses;
    }

    private static Optional<URI> uri(Map<String, String> env, String key) {
        return text(env, key).map(value -> {
            if (!value.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
                throw new SettingException(key, value, "an http or https URL");
            }
            return URI.create(value);
        });
    }

    private static Optional<String> text(Map<String, String> env, String key) {
        return Optional.ofNullable(env.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether people reach this server by TLS. */
    public boolean tls() {
        return publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }

    /** Never prints secrets. */
    @Override
    public String toString() {
        return "idle " + idle + ", longest " + longest + ", oidc " + oidc.map(Oidc::issuer);
    }
}
