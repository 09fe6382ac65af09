package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final class Clock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Clock clock = new Clock();
    private final RateLimit limit = new RateLimit(10, 50, clock);

    @Test
    void aBurstPassesAndThenTheRateHolds() {
        for (int i = 0; i < 50; i++) {
            assertThat(limit.take("a", 1)).isEmpty();
        }
        assertThat(limit.take("a", 1)).hasValue(1);
        clock.nanos += 1_000_000_000;
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take("a", 1)).isEmpty();
        }
        assertThat(limit.take("a", 1)).isPresent();
    }

    @Test
    void whoWaitsAsLongAsToldIsServed() {
        limit.take("a", 50);
        int wait = limit.take("a", 30).orElseThrow();
        assertThat(wait).isEqualTo(3);
        clock.nanos += wait * 1_000_000_000L;
        assertThat(limit.take("a", 30)).isEmpty();
    }

    @Test
    void oneClientDoesNotUseUpAnothers() {
        limit.take("a", 50);
        assertThat(limit.take("b", 50)).isEmpty();
    }

    @Test
    void whatCostsMoreThanABucketHoldsIsServedFromAFullOne() {
        assertThat(limit.take("a", 1000)).isEmpty();
        assertThat(limit.take("a", 1)).isPresent();
    }

    /** Over any time no client gets more than the burst and what came back since. */
    @Test
    void nobodyGetsMoreThanBurstAndRate() {
        Random random = new Random(20261121);
        long taken = 0;
        for (int i = 0; i < 10_000; i++) {
            clock.nanos += random.nextInt(50_000_000);
            long cost = 1L + random.nextInt(10);
            taken += limit.take("a", cost).isEmpty() ? cost : 0;
            assertThat(taken).isLessThanOrEqualTo(50 + 10 * clock.nanos / 1_000_000_000 + 1);
        }
    }

    @Test
    void addressesOfOneCustomerAreOneClient() {
        assertThat(ClientLimits.network("2001:db8:1:2::1"))
                .isEqualTo(ClientLimits.network("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(ClientLimits.network("2001:db8:1:3::1"));
        assertThat(ClientLimits.network("192.0.2.1")).isNotEqualTo(ClientLimits.network("192.0.2.2"));
        assertThat(ClientLimits.loopback("127.0.0.1")).isTrue();
        assertThat(ClientLimits.loopback("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(ClientLimits.loopback("192.0.2.1")).isFalse();
    }
}
