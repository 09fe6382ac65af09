package cn.tidu.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong, where, and how to mend it: {@code application/problem+json} (RFC 9457).
 *
 * @param type a stable name of the kind of problem
 * @param title the kind in words
 * @param status HTTP status
 * @param detail this case in words
 * @param errors each fault with a JSON pointer or the name of the parameter
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {

    /** One fault. */
    public record Fault(String pointer, String detail) {}

    static Problem of(int status, String name, String title, String detail, List<Fault> errors) {
        return new Problem("/problems/" + name, title, status, detail, List.copyOf(errors));
    }
}
