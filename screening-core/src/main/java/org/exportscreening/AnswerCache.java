package org.exportscreening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.Eviction;
import com.github.benmanes.caffeine.cache.Weigher;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.exportscreening.name.NameForm;

/**
 * Remembers the answers of one snapshot under one policy. Thread-safe; nobody waits for somebody else's answer.
 *
 * <p>Snapshot and policy are part of every key by the cache belonging to them: a swap of the snapshot begins an empty cache. One cache
 * for all snapshots, with the digest in its keys, would be less safe. The digest covers what the entries say, and not from
 * which file of which day they are; an answer says both.
 *
 * <p>A name in the very words of an earlier one is not even normalized: what it asks is remembered, too.
 */
final class AnswerCache {

    /** Of all bytes one in so many is for what requests ask. */
    private static final int FOR_QUESTIONS = 4;

    private final MatchPolicy policy;
    private final Function<ScreeningRequest, List<NameForm>> normalize;
    private final BiFunction<ScreeningRequest, List<NameForm>, ScreeningResult> compute;
    private final Cache<ScreeningRequest, Question> questions;
    private final Cache<Question, ScreeningResult> answers;
    private final LongAdder misses = new LongAdder();

    /**
     * An empty cache.
     *
     * @param bytes how much to remember, estimated
     * @param policy what all is answered under
     * @param normalize makes the name of a request comparable
     * @param compute answers a request, the name of which was made comparable
     */
    AnswerCache(
            long bytes,
            MatchPolicy policy,
            Function<ScreeningRequest, List<NameForm>> normalize,
            BiFunction<ScreeningRequest, List<NameForm>, ScreeningResult> compute) {
        this.policy = policy;
        this.normalize = normalize;
        this.compute = compute;
        long forQuestions = bytes / FOR_QUESTIONS;
        this.questions = cache(
                forQuestions,
                (request, question) -> AnswerBytes.of(request) + AnswerBytes.of(question),
                Caffeine.newBuilder());
        this.answers = cache(
                bytes - forQuestions,
                (question, answer) -> AnswerBytes.of(question) + AnswerBytes.of(answer),
                Caffeine.newBuilder().recordStats());
    }

    private static <K, V> Cache<K, V> cache(long bytes, Weigher<K, V> weigher, Caffeine<Object, Object> builder) {
        return builder.maximumWeight(bytes)
                .weigher(weigher)
                .executor(Runnable::run)
                .build();
    }

    /** The answer, from memory or else computed. */
    ScreeningResult answer(ScreeningRequest request) {
        Question question = questions.getIfPresent(request);
        if (question != null) {
            ScreeningResult known = answers.getIfPresent(question);
            return known != null
                    ? known.withQuery(request.name())
                    : compute(request, question, normalize.apply(request));
        }
        List<NameForm> readings = normalize.apply(request);
        Question fresh = Question.of(request, readings, policy);
        questions.put(request, fresh);
        ScreeningResult known = answers.getIfPresent(fresh);
        return known != null ? known.withQuery(request.name()) : compute(request, fresh, readings);
    }

    /**
     * Two threads may compute the same at the same time: that is cheaper than to let one of them wait, and with it whoever asks
     * something else that happens to lie next to it.
     */
    private ScreeningResult compute(ScreeningRequest request, Question question, List<NameForm> readings) {
        misses.increment();
        ScreeningResult answer = compute.apply(request, readings);
        answers.put(question, answer);
        return answer;
    }

    CacheStatistics statistics() {
        CacheStats stats = answers.stats();
        return new CacheStatistics(
                stats.hitCount(),
                misses.sum(),
                stats.evictionCount(),
                answers.estimatedSize(),
                bytes(answers) + bytes(questions));
    }

    private static long bytes(Cache<?, ?> cache) {
        return cache.policy()
                .eviction()
                .map(Eviction::weightedSize)
                .orElseThrow()
                .orElseThrow();
    }
}
