package cn.tidu.platform.http;

import java.time.Duration;

/**
 * How fast the reader of an answer must be (最低读取速度): what waits for it uses up its patience, every byte that it takes earns some of
 * it back, never more than there was at first. So a reader that is slow throughout is borne with no longer than one that stops.
 *
 * @param patience how long a reader that takes nothing is waited for
 * @param bytesPerSecond bytes that earn one second
 */
public record Pace(Duration patience, int bytesPerSecond) {

    /** The patience with one reader; on one event loop. */
    static final class Left {
        private final Pace pace;
        private double seconds;

        Left(Pace pace) {
            this.pace = pace;
            this.seconds = (double) pace.patience().toSeconds();
        }

        /** Some bytes were taken. */
        void took(long bytes) {
            seconds = Math.min((double) pace.patience().toSeconds(), seconds + (double) bytes / pace.bytesPerSecond());
        }

        /** Something waited for the reader for a time; whether that was too long. */
        boolean spent(double waited) {
            seconds -= waited;
            return seconds <= 0;
        }
    }
}
