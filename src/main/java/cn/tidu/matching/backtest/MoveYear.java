package cn.tidu.matching.backtest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of a move as people write it (搬迁年份): 2010, 2010年, 2010-05, ２０１０, 二〇一〇年, 2009—2010 (the first counts). */
final class MoveYear {
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(19[5-9]\\d|20\\d\\d)(?:(?:0[1-9]|1[0-2])(?:[0-3]\\d)?)?(?!\\d)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private MoveYear() {}

    /** The year in a text; empty if there is none. */
    static OptionalInt in(String text) {
        StringBuilder plain =
                new StringBuilder(Spelling.plain(text).replace('零', '〇').replace('○', '〇'));
        for (int i = 0; i < plain.length(); i++) {
            int digit = DIGITS.indexOf(plain.charAt(i));
            if (digit >= 0) {
                plain.setCharAt(i, (char) ('0' + digit));
            }
        }
        Matcher found = YEAR.matcher(plain);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
