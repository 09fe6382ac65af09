package cn.tidu.people.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes a password acceptable (口令规则): its length and that it is not a common one, as NIST SP 800-63B and OWASP ASVS
 * 2.1 advise. No rule asks for kinds of characters or for changing it from time to time.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with the password, if anything is. */
    static Optional<String> fault(String password, String name) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "口令应有 %d 到 %d 个字符 / a password has %d to %d characters",
                    SHORTEST,
                    LONGEST,
                    SHORTEST,
                    LONGEST));
        }
        String folded = text.toLowerCase(Locale.ROOT);
        if (folded.contains(name.toLowerCase(Locale.ROOT)) && name.length() >= 4) {
            return Optional.of("口令不能含有账户名 / a password must not contain the account's name");
        }
        if (text.chars().distinct().count() < 4) {
            return Optional.of("口令几乎全是同样的字符 / a password must not be of the same few characters");
        }
        if (isCommon(folded)) {
            return Optional.of("这是常见口令，或只是在常见口令上加了数字、符号 / it is a common password, or one with digits or signs added");
        }
        return Optional.empty();
    }

    private static boolean isCommon(String folded) {
        String letters = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String digits = folded.replaceAll("[^0-9]", "");
        boolean onlyDigits = digits.length() >= folded.length() - 2;
        return COMMON.contains(folded)
                || (letters.length() >= 4 && folded.length() - letters.length() >= 1 && COMMON.contains(letters))
                || (onlyDigits && (COMMON.contains(digits) || isRun(digits)))
                || isRepeated(folded);
    }

    /** 123456789012 and 987654321098. */
    private static boolean isRun(String digits) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < digits.length(); i++) {
            int step = Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10);
            up &= step == 1;
            down &= step == 9;
        }
        return up || down;
    }

    /** A common password written more than once. */
    private static boolean isRepeated(String folded) {
        for (int n = 2; n <= 4; n++) {
            if (folded.length() % n == 0) {
                String part = folded.substring(0, folded.length() / n);
                if (part.repeat(n).equals(folded) && COMMON.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
