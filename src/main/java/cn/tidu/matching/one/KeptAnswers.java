package cn.tidu.matching.one;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that were given already (已答的请求), under a budget of bytes: the same question on the same day about the same version of the
 * data has the same answer to the last digit, since its samples are seeded. What nobody asks for any more falls out.
 */
final class KeptAnswers {
    /** What an answer weighs beside its bytes and its question, about. */
    private static final int OVERHEAD = 256;

    private final Cache<Key, byte[]> answers;

    /** Keeps answers of so many bytes in all. */
    KeptAnswers(long budget) {
        answers = Caffeine.newBuilder()
                .maximumWeight(budget)
                .weigher((Key key, byte[] answer) ->
                        answer.length + 2 * key.question().length() + OVERHEAD)
                .build();
    }

    /**
     * What an answer is known by.
     *
     * @param everywhere whether who asks sees every firm: others are told of firms near parks by published numbers
     * @param question as JSON without its spaces
     */
    record Key(long dataVersion, boolean everywhere, LocalDate today, String question) {}

    /** The answer, if it is here. */
    Optional<byte[]> known(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    /** The answer, made if it is not here; a refusal is not kept. */
    byte[] get(Key key, Supplier<byte[]> make) {
        byte[] known = answers.getIfPresent(key);
        if (known == null) {
            known = make.get();
            answers.put(key, known);
        }
        return known;
    }
}
