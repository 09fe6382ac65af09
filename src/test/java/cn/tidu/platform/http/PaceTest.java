package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a reader is waited for. */
class PaceTest {
    private final Pace.Left left = new Pace.Left(new Pace(Duration.ofSeconds(30), 1000));

    /** Seconds until the patience with somebody who reads so many bytes in each is spent. */
    private int seconds(int bytes) {
        for (int second = 1; second <= 1_000; second++) {
            left.took(bytes);
            if (left.spent(1)) {
                return second;
            }
        }
        return Integer.MAX_VALUE;
    }

    @Test
    void whoReadsNothingIsWaitedForThatLong() {
        assertThat(seconds(0)).isEqualTo(30);
    }

    @Test
    void whoReadsALittleIsHardlyWaitedForLonger() {
        assertThat(seconds(40)).isBetween(30, 32);
    }

    @Test
    void whoReadsFastEnoughIsWaitedForAlways() {
        assertThat(seconds(1000)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatWasReadFastBeforeBuysNoLongerRest() {
        left.took(1 << 30);
        assertThat(seconds(0)).isEqualTo(30);
    }
}
