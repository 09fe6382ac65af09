import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks at a constant rate, whether or not answers have come, and counts the time from when a request was due: an answer that is late
 * does not hide those behind it (coordinated omission). Bodies come from a file, one on a line, in turn.
 */
public final class ConstantRate {
    private ConstantRate() {}

    /** URL, file of bodies, requests a second, seconds. */
    public static void main(String[] args) throws Exception {
        URI uri = URI.create(args[0]);
        List<String> bodies = Files.readAllLines(Path.of(args[1]));
        int rate = Integer.parseInt(args[2]);
        int count = rate * Integer.parseInt(args[3]);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long[] took = new long[count];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                Thread.sleep(0, 200_000);
            }
            client.sendAsync(
                            HttpRequest.newBuilder(uri)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(bodies.get(i % bodies.size())))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .whenComplete((response, failure) -> {
                        took[number] = System.nanoTime() - due;
                        if (failure != null || response.statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                        left.countDown();
                    });
        }
        left.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(took);
        System.out.printf(
                "  %d requests at %d/s, answered at %.0f/s, %d failed: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                count, rate, count / seconds, failed.get(), took[count / 2] / 1e6, took[count * 99 / 100] / 1e6, took[count - 1] / 1e6);
        System.exit(0);
    }
}
