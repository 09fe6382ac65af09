package cn.tidu.platform.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Places for one kind of heavy work, and a share of them for each client (份额): no client has more than half of what runs at once, nor
 * more than half of what may run and wait, so that another always finds a place (unless there is only one). What is beyond a client's
 * share of places waits for one of its own.
 */
public final class Shares {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final int places;
    private final int most;
    private final Map<String, Held> clients = new HashMap<>();
    private final List<Visit> waiting = new ArrayList<>();
    private int running;
    private int unfinished;

    /** What one client has. */
    private static final class Held {
        private int running;
        private int visits;
    }

    /**
     * Places.
     *
     * @param places pieces of work at once
     * @param queue that may wait or be received meanwhile
     */
    public Shares(int places, int queue) {
        this.places = places;
        this.most = places + queue;
    }

    private static int half(int all) {
        return Math.max(1, all / 2);
    }

    /**
     * Lets a client in; it must {@link Visit#leave leave}.
     *
     * @param client as {@link ClientAddress#client} names it
     * @param request whose end also ends the wait for a place
     * @throws ProblemException 503 if it has its share already, or all are taken
     */
    public synchronized Visit enter(String client, RoutingContext request) {
        int own = clients.containsKey(client) ? clients.get(client).visits : 0;
        if (own >= half(most)) {
            throw ProblemException.unavailable(String.format(
                    Locale.ROOT,
                    "您已有 %d 个在进行，请等其中一个结束再试 / You have %d of these under way: try again when one has ended",
                    own,
                    own));
        }
        if (unfinished >= most) {
            throw busy(unfinished);
        }
        unfinished++;
        clients.computeIfAbsent(client, key -> new Held()).visits++;
        Visit visit = new Visit(client, clients.get(client));
        request.addEndHandler(ended -> visit.giveUp(new CancellationException("the client is gone")));
        return visit;
    }

    private static ProblemException busy(int others) {
        return ProblemException.unavailable(String.format(
                Locale.ROOT, "已有 %d 个在进行，请稍后再试 / Busy with %d of these, try again shortly", others, others));
    }

    private boolean free(Held held) {
        return running < places && held.running < half(places);
    }

    private synchronized void next() {
        waiting.stream().filter(visit -> free(visit.held)).findFirst().ifPresent(visit -> {
            waiting.remove(visit);
            visit.run();
        });
    }

    /** A client's piece of work, from its arrival until its answer is read. */
    public final class Visit {
        private final String client;
        private final Held held;
        private final Promise<Void> turn = Promise.promise();
        private final Context context = Vertx.currentContext();
        private boolean runs;
        private boolean done;
        private boolean left;

        private Visit(String client, Held held) {
            this.client = client;
            this.held = held;
        }

        /** Comes when there is a place; fails with 503 if there is none for a minute. */
        public Future<Void> turn() {
            synchronized (Shares.this) {
                if (free(held)) {
                    run();
                } else {
                    waiting.add(this);
                    context.owner().setTimer(PATIENCE_MILLIS, late -> giveUp(busy(places)));
                }
            }
            return turn.future();
        }

        private void run() {
            runs = true;
            running++;
            held.running++;
            context.runOnContext(now -> turn.tryComplete());
        }

        private void giveUp(RuntimeException why) {
            synchronized (Shares.this) {
                if (!waiting.remove(this)) {
                    return;
                }
            }
            context.runOnContext(now -> turn.tryFail(why));
        }

        /** The work is done: its place is another's. What the client has still to read counts as its own. */
        public void done() {
            synchronized (Shares.this) {
                if (done) {
                    return;
                }
                done = true;
                unfinished--;
                waiting.remove(this);
                if (runs) {
                    running--;
                    held.running--;
                }
            }
            next();
        }

        /** Everything is over. */
        public void leave() {
            done();
            synchronized (Shares.this) {
                if (!left) {
                    left = true;
                    held.visits--;
                    if (held.visits == 0) {
                        clients.remove(client);
                    }
                }
            }
        }
    }
}
