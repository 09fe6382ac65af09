package cn.tidu.platform.db;

import cn.tidu.platform.settings.SettingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Address of a PostGIS database, from a JDBC URL or a libpq URL ({@code postgresql://user:password@host:port/name}).
 *
 * @param jdbc the JDBC URL without credentials in its authority
 * @param user user name, if the URL carries one
 * @param password password, if the URL carries one
 * @param appPassword password by which the server's own role {@code tidu_app} signs in itself, in a cluster of our own;
 *     empty: the user above signs in and takes the role on
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password, Optional<String> appPassword) {

    /** Of a database that is not ours. */
    public DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {
        this(jdbc, user, password, Optional.empty());
    }

    /** Who signs in for the server's work. */
    Optional<String> appUser() {
        return appPassword.isPresent() ? Optional.of(AppRole.NAME) : user;
    }

    /** The password of that. */
    Optional<String> appSecret() {
        return appPassword.isPresent() ? appPassword : password;
    }

    /** What that says first, so as to have no more rights than the server's role. */
    Optional<String> appFirst() {
        return appPassword.isPresent() ? Optional.empty() : Optional.of("SET ROLE " + AppRole.NAME);
    }

    /**
     * Reads either form.
     *
     * @throws SettingException if it is neither
     */
    public static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, Optional.empty(), Optional.empty());
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            throw new SettingException(
                    "TIDU_DATABASE_URL",
                    "(hidden)",
                    " postgresql://… 或 jdbc:postgresql://…",
                    "postgresql://… or jdbc:postgresql://…");
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    "TIDU_DATABASE_URL", "(hidden)", "特殊字符经百分号编码的地址", "a URL with special characters percent-encoded");
        }
        String host = uri.getHost() == null ? "localhost" : uri.getHost();
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc = "jdbc:postgresql://" + host + ":" + port
                + Optional.ofNullable(uri.getRawPath()).orElse("/") + query;
        String[] credentials =
                Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new DatabaseUrl(
                jdbc,
                Optional.of(decode(credentials[0])).filter(v -> !v.isEmpty()),
                credentials.length > 1 ? Optional.of(decode(credentials[1])) : Optional.empty());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never prints credentials, wherever the URL carries them. */
    @Override
    public String toString() {
        return jdbc.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
