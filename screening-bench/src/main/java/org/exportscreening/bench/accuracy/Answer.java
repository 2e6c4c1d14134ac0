package org.exportscreening.bench.accuracy;

import java.util.List;

/**
 * What came of a question.
 *
 * @param question the question
 * @param truth best score of a right entry; 0 when none was found
 * @param top best score of all; 0 when nothing was found
 * @param first the part of the first place that right entries hold: 1 alone at the top, a third when two wrong ones tie, 0 behind
 * @param topName the listed name that scored best; empty when nothing was found
 */
record Answer(Question question, double truth, double top, double first, String topName) {

    static Answer of(Question question, List<Hit> hits) {
        if (hits.isEmpty()) {
            return new Answer(question, 0, 0, 0, "");
        }
        double top = hits.get(0).score();
        double truth = 0;
        int tied = 0;
        int right = 0;
        for (Hit hit : hits) {
            boolean isRight = question.truth().contains(hit.id());
            if (isRight) {
                truth = Math.max(truth, hit.score());
            }
            if (hit.score() == top) {
                tied++;
                right += isRight ? 1 : 0;
            }
        }
        return new Answer(
                question, truth, top, (double) right / tied, hits.get(0).name());
    }

    boolean found(double threshold) {
        return truth > 0 && truth >= threshold;
    }

    boolean alarm(double threshold) {
        return top > 0 && top >= threshold;
    }

    /** Whether a labelled pair is judged as it is labelled. */
    boolean isRight(double threshold) {
        return alarm(threshold) != question.truth().isEmpty();
    }

    double first(double threshold) {
        return alarm(threshold) ? first : 0;
    }
}
