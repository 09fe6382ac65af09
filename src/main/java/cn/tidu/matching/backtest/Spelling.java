package cn.tidu.matching.backtest;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Ways of writing the same words (写法): traditional and simplified characters, full and half width, case, punctuation. */
final class Spelling {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Spelling() {}

    /** Simplified characters, half width, lower case; spaces and punctuation stay. */
    static String plain(String text) {
        return SIMPLIFIED
                .transliterate(Normalizer2.getNFKCInstance().normalize(text))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** As {@link #plain}, letters and digits only. */
    static String letters(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
