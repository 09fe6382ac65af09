package cn.tidu.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects every fault of a request, so that all are told at once. Faults of form answer 400, faults of content 422.
 */
public final class Faults {
    private final List<Problem.Fault> form = new ArrayList<>();
    private final List<Problem.Fault> content = new ArrayList<>();

    /** Wrong type, unknown field, missing field. */
    public void form(String pointer, String detail) {
        form.add(new Problem.Fault(pointer, detail));
    }

    /** Well-formed, but it cannot be: an unknown code, a contradiction, a number out of range. */
    public void content(String pointer, String detail) {
        content.add(new Problem.Fault(pointer, detail));
    }

    /** Takes over what was found wrong elsewhere in the same request. */
    public void addAll(Faults others) {
        form.addAll(others.form);
        content.addAll(others.content);
    }

    public boolean any() {
        return !form.isEmpty() || !content.isEmpty();
    }

    /** All faults in words, for reports by row. */
    public List<Problem.Fault> all() {
        List<Problem.Fault> all = new ArrayList<>(form);
        all.addAll(content);
        return all;
    }

    /** Ends the request if anything was wrong. */
    public void raise() {
        if (!form.isEmpty()) {
            throw ProblemException.malformed(
                    String.format(Locale.ROOT, "请求有 %d 处问题 / %d faults in the request", all().size(), all().size()),
                    all());
        }
        if (!content.isEmpty()) {
            throw ProblemException.unacceptable(
                    String.format(
                            Locale.ROOT,
                            "请求有 %d 处不能接受 / %d faults in the content of the request",
                            content.size(),
                            content.size()),
                    content);
        }
    }
}
