package org.exportscreening.bench.accuracy;

import java.util.List;

/**
 * What was measured of a kind.
 *
 * @param kind the kind
 * @param answers the answers; for pairs, one a pair, whose truth is the score of a pair that should match and whose top is the score
 * @param threshold the score from which a hit is a match
 * @param note what else to say, possibly nothing
 */
record Row(Kind kind, List<Answer> answers, double threshold, String note) {

    int asked() {
        return answers.size();
    }

    double figure() {
        return at(threshold);
    }

    /** The row's figure at a threshold, from 0 to 1; NaN when nothing was asked. */
    double at(double least) {
        return switch (kind.measure) {
            case FOUND -> share(answers.stream().filter(a -> a.found(least)).count());
            case FIRST -> first(least);
            case ALARM -> share(answers.stream().filter(a -> a.alarm(least)).count());
            case F1 -> f1(least);
            case RIGHT -> share(answers.stream().filter(a -> a.isRight(least)).count());
        };
    }

    /** How much of the first place the right entries hold. */
    double first() {
        return first(threshold);
    }

    private double first(double least) {
        return answers.stream().mapToDouble(a -> a.first(least)).average().orElse(Double.NaN);
    }

    boolean reached() {
        return kind.reached(figure());
    }

    private double share(long count) {
        return answers.isEmpty() ? Double.NaN : (double) count / answers.size();
    }

    private double f1(double least) {
        long right = answers.stream().filter(a -> a.found(least)).count();
        long positive = answers.stream().filter(a -> a.alarm(least)).count();
        long should =
                answers.stream().filter(a -> !a.question().truth().isEmpty()).count();
        return positive + should == 0 ? Double.NaN : 2.0 * right / (positive + should);
    }
}
