package cn.tidu.platform.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever failed into a {@link Problem}; only what we did not foresee is logged with its stack. */
public final class FailureHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public void handle(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException || context.failure() instanceof StreamResetException) {
            LOG.debug("the client left");
            return;
        }
        if (context.response().ended()) {
            LOG.debug(
                    "refused before: {}",
                    context.failure() == null ? "" : context.failure().toString());
            return;
        }
        if (context.failure() instanceof ProblemException known && known.retryAfter() > 0) {
            context.response().putHeader("Retry-After", Integer.toString(known.retryAfter()));
        }
        Answer.problem(context, problem(context));
    }

    private static Problem problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof HttpException http) {
            return byStatus(http.getStatusCode());
        }
        if (failure == null) {
            return byStatus(context.statusCode());
        }
        if (DiskFull.is(failure)) {
            LOG.atWarn().addKeyValue("request", RequestRecord.id(context)).log("disk full: {}", rootMessage(failure));
            return DiskFull.problem();
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            // what the web library found wrong with the request
            return byStatus(context.statusCode());
        }
        if (failure instanceof DecoderException) {
            return byStatus(400);
        }
        if (failure instanceof RejectedExecutionException) {
            return ProblemException.unavailable("服务正在停止 / The server is stopping")
                    .problem();
        }
        if (databaseGone(failure)) {
            LOG.atWarn()
                    .addKeyValue("request", RequestRecord.id(context))
                    .log("database not reachable: {}", rootMessage(failure));
            return ProblemException.unavailable("数据库暂时无法访问 / The database cannot be reached at the moment")
                    .problem();
        }
        if (sqlState(failure).equals("42501")) {
            LOG.warn("refused by the row rules: {}", rootMessage(failure));
            return ProblemException.forbidden("超出您的权限或范围 / Beyond your rights or scope")
                    .problem();
        }
        String id = RequestRecord.id(context);
        LOG.atError().addKeyValue("request", id).setCause(failure).log("request failed, id {}", id);
        return Problem.of(
                500, "internal", "内部错误 / Internal error", "请把编号告诉管理员 / Tell the operator this id: " + id, List.of());
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 400 ->
                ProblemException.malformed("请求无法读取 / The request cannot be read", List.of())
                        .problem();
            case 404 ->
                ProblemException.notFound("此地址没有内容 / There is nothing at this address")
                        .problem();
            case 405 ->
                Problem.of(
                        405,
                        "method-not-allowed",
                        "方法不允许 / Method not allowed",
                        "此地址不支持该方法 / This address has no such method",
                        List.of());
            case 413 ->
                ProblemException.tooLarge(
                                "请求体超过上限（JSON 见 TIDU_JSON_MAX_BYTES，默认 1 MiB；登录见 TIDU_SIGN_IN_MAX_BYTES；上传见 TIDU_IMPORT_MAX_BYTES）/ The body is larger than the limit of its address")
                        .problem();
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "类型不支持 / Unsupported media type",
                        "需要 application/json",
                        List.of());
            case 503 -> ProblemException.unavailable("暂时不可用 / Unavailable").problem();
            default -> Problem.of(status <= 0 ? 500 : status, "error", "错误 / Error", "HTTP " + status, List.of());
        };
    }

    /** Whether the database went away, was too busy or took too long: nobody's fault, and worth another try later. */
    public static boolean databaseGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
                // 08 connection, 57P0x shutdown, 57014 statement time-out, 53 out of resources
                return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
            }
        }
        return false;
    }

    /** The code of SQL's that the failure has (PostgreSQL manual, appendix A); empty if it is none of the database's. */
    public static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** What was first said of it. */
    public static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
