package cn.tidu.map.ogc.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of CQL2 text (词法单元).
 *
 * @param kind of token
 * @param text as written; unescaped for strings and quoted names
 * @param position character counted from 1
 */
record Token(Kind kind, String text, int position) {

    /** Kinds of tokens. */
    enum Kind {
        NAME,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    private static final Pattern NEXT = Pattern.compile(
            """
            (?<space>\\s+)\
            |(?<string>'(?:[^']|'')*')\
            |(?<quoted>"(?:[^"]|"")*")\
            |(?<number>[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)\
            |(?<name>[\\p{L}_:][\\p{L}\\p{N}_.:]*)\
            |(?<sign><>|<=|>=|[=<>(),])""");

    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new CqlFault(at + 1, "不认识的字符 “%s” / unexpected character".formatted(text.charAt(at)));
            }
            if (matcher.group("space") == null) {
                tokens.add(token(matcher, at + 1));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher, int position) {
        String text = matcher.group();
        if (matcher.group("string") != null) {
            return new Token(Kind.STRING, text.substring(1, text.length() - 1).replace("''", "'"), position);
        }
        if (matcher.group("quoted") != null) {
            return new Token(
                    Kind.QUOTED_NAME, text.substring(1, text.length() - 1).replace("\"\"", "\""), position);
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, text, position);
        }
        return new Token(matcher.group("name") != null ? Kind.NAME : Kind.SIGN, text, position);
    }

    /** Whether it is this word, whatever its case, unquoted. */
    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }
}
