package cn.tidu.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * How often each client may come (请求速率): a token bucket for each, full at first, filled again at a steady rate. The buckets
 * least asked for are dropped when there are too many, so that strangers cannot fill the memory.
 */
public final class RateLimit {
    private static final int MOST_CLIENTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final double NANOS = 1e9;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final long rate;
    private final long burst;
    private final TimeMeter clock;

    /**
     * A limit for each client.
     *
     * @param rate requests a second that come free again
     * @param burst requests that may be made at once
     */
    public RateLimit(long rate, long burst) {
        this(rate, burst, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(long rate, long burst, TimeMeter clock) {
        this.rate = rate;
        this.burst = burst;
        this.clock = clock;
    }

    /**
     * Takes a request's cost from a client's bucket.
     *
     * @return seconds after which it can be had, if it cannot be had now
     */
    public OptionalInt take(String client, long cost) {
        ConsumptionProbe probe =
                buckets.get(client, key -> bucket()).tryConsumeAndReturnRemaining(Math.min(cost, burst));
        return probe.isConsumed()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.ceil(probe.getNanosToWaitForRefill() / NANOS));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}
