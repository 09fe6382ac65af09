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

    private static final NumberSetting IDLE_MINUTES = new NumberSetting(
            "TIDU_SESSION_IDLE_MINUTES", 30, 1, 1440, Unit.MINUTES, "会话闲置这么久后结束", "an unused session ends after this");
    private static final NumberSetting HOURS =
            new NumberSetting("TIDU_SESSION_HOURS", 12, 1, 720, Unit.HOURS, "会话至多这么久", "any session ends after this");

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
                new Settings.Described(
                        "TIDU_ADMIN_PASSWORD",
                        "首个管理员 admin 的口令",
                        "password of the first admin",
                        "(made, printed once)"),
                IDLE_MINUTES.described(),
                HOURS.described(),
                new Settings.Described(
                        "TIDU_TRUSTED_PROXIES",
                        "采信其 X-Forwarded-* 的代理地址",
                        "addresses whose X-Forwarded-* headers are believed",
                        "(none)"),
                new Settings.Described(
                        "TIDU_PUBLIC_URL",
                        "人们访问的地址；https 则 Cookie 只走 TLS",
                        "address people use; https makes cookies Secure",
                        "(none)"),
                new Settings.Described(
                        "TIDU_OIDC_ISSUER",
                        "OpenID Connect 签发者；设了即用统一身份认证",
                        "OpenID Connect issuer; switches single sign-on on",
                        "(none)"),
                new Settings.Described("TIDU_OIDC_CLIENT_ID", "在签发者处的客户端编号", "client id at the issuer", "tidu"),
                new Settings.Described(
                        "TIDU_OIDC_CLIENT_SECRET", "机密客户端的密钥", "secret of a confidential client", "(none: PKCE only)"),
                new Settings.Described(
                        "TIDU_OIDC_ROLE_CLAIM", "说明角色的声明", "claim that names the role", "realm_access.roles"),
                new Settings.Described(
                        "TIDU_OIDC_SCOPE_CLAIM", "说明市、园区或企业的声明", "claim of cities, parks or firms", "tidu_scope"));
    }

    static SignInSettings from(Map<String, String> env) {
        return new SignInSettings(
                text(env, "TIDU_ADMIN_PASSWORD"),
                Duration.ofMinutes(IDLE_MINUTES.read(env)),
                Duration.ofHours(HOURS.read(env)),
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
                throw new SettingException(key, value, " http 或 https 地址", "an http or https URL");
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
