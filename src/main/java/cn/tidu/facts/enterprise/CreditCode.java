package cn.tidu.facts.enterprise;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters of 0-9 and capital letters without I, O, S, V, Z;
 * the last is {@code (31 − Σ value_i · 3^i mod 31) mod 31} over the first 17.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    /** Whether the code is well-formed and its check character is right. */
    public static boolean isValid(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
