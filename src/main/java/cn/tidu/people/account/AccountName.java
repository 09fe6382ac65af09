package cn.tidu.people.account;

import java.text.Normalizer;
import java.util.Locale;

/** Names to sign in by (账户名): letters and digits of any script, and . _ - @ within; one spelling however typed. */
final class AccountName {
    private AccountName() {}

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String folded) {
        return folded.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,62}[\\p{L}\\p{N}]") && !folded.startsWith("deleted-");
    }
}
