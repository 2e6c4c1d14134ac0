package org.exportscreening.bench.accuracy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Asks many questions on several threads; the answers stand in the order of the questions. */
record Asking(int threads) {

    <Q, A> List<A> all(List<Q> questions, Function<Q, A> answer) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> questions.parallelStream().map(answer).toList())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question failed: " + e.getCause(), e);
        } finally {
            pool.shutdown();
        }
    }

    List<Answer> all(List<Question> questions, Searcher searcher) {
        return all(questions, question -> Answer.of(question, searcher.search(question.query())));
    }
}
