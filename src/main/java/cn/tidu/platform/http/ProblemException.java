package cn.tidu.platform.http;

import java.util.List;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int retryAfter;

    private ProblemException(Problem problem) {
        this(problem, 0);
    }

    private ProblemException(Problem problem, int retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Seconds after which to try again; 0: nothing is said about it. */
    public int retryAfter() {
        return retryAfter;
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

    /** 422: a file that cannot be taken; the name of the problem says why. */
    public static ProblemException unacceptableFile(String name, String detail) {
        return new ProblemException(Problem.of(422, name, "文件不能接受 / File not acceptable", detail, List.of()));
    }

    /** 413: the body, or a part of it, is larger than is read here. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of(413, "too-large", "请求体过大 / Body too large", detail, List.of()));
    }

    /** 415: the body is of a kind that is not read here. */
    public static ProblemException unsupportedType(String detail) {
        return new ProblemException(
                Problem.of(415, "unsupported-media-type", "类型不支持 / Unsupported media type", detail, List.of()));
    }

    /** 403: not from there, or not by you. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, "forbidden", "不允许 / Forbidden", detail, List.of()));
    }

    /** 401: sign in first. */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(Problem.of(401, "unauthorized", "需要登录 / Sign in first", detail, List.of()));
    }

    /** 403: the password must be changed before anything else. */
    public static ProblemException passwordChangeRequired() {
        return new ProblemException(Problem.of(
                403,
                "password-change-required",
                "须先修改密码 / Change the password first",
                "这是临时密码：请先用 PUT /api/v1/session/password 修改 / This password is temporary: change it first",
                List.of()));
    }

    /** 409: it cannot be done as things stand. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "conflict", "与现状冲突 / Conflict", detail, List.of()));
    }

    /** 412: somebody else changed it in between. */
    public static ProblemException changedMeanwhile() {
        return new ProblemException(Problem.of(
                412,
                "precondition-failed",
                "已被他人改动 / Changed meanwhile",
                "读取之后已被改动：请重新读取，再改一次 / It was changed since it was read: read it again and repeat the change",
                List.of()));
    }

    /** 428: which version is meant must be said. */
    public static ProblemException versionMissing() {
        return new ProblemException(Problem.of(
                428,
                "precondition-required",
                "须带 If-Match / If-Match required",
                "请带上读取时得到的 ETag（If-Match）/ Send the ETag it was read with as If-Match",
                List.of()));
    }

    /** 429: too often; come back after some seconds. */
    public static ProblemException tooMany(String detail, int retryAfter) {
        return new ProblemException(
                Problem.of(429, "too-many-requests", "过于频繁 / Too many requests", detail, List.of()),
                Math.max(1, retryAfter));
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
