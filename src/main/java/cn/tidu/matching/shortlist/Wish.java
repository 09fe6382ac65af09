package cn.tidu.matching.shortlist;

/**
 * An organizer's word on a pair (指定或排除): the firm must meet the park, or must not.
 *
 * @param kind whether it is a pin or a ban
 * @param firm name of the firm, or {@code #} and its row or position
 * @param park id, name or alias of the park
 * @param pointer where it was said: the option, the row, the JSON pointer
 */
public record Wish(Kind kind, String firm, String park, String pointer) {

    /** Which of the two. */
    public enum Kind {
        /** Must be a pair (指定). */
        PIN,
        /** Must not be a pair (排除). */
        BAN
    }
}
