package cn.tidu.http;

import java.util.List;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** 400: the request cannot be read. */
    public static ProblemException malformed(String detail, List<Problem.Fault> faults) {
        return new ProblemException(Problem.of(400, "malformed-request", "请求无法读取 / Malformed request", detail, faults));
    }

    /** 422: the request can be read, but not accepted. */
    public static ProblemException unacceptable(String detail, List<Problem.Fault> faults) {
        return new ProblemException(
                Problem.of(422, "unacceptable-request", "请求内容不能接受 / Request not acceptable", detail, faults));
    }

    /** 403: not from there, or not by you. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, "forbidden", "不允许 / Forbidden", detail, List.of()));
    }

    /** 404: there is no such thing. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(404, "not-found", "未找到 / Not found", detail, List.of()));
    }

    /** 503: come back later. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(Problem.of(503, "unavailable", "暂时不可用 / Unavailable", detail, List.of()));
    }
}
