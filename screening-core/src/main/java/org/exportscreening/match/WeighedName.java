package org.exportscreening.match;

import java.util.List;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameToken;

/** A normalized name with the weight of each word. */
final class WeighedName {

    final NameForm form;
    final List<NameToken> tokens;
    final double[] weights;
    final double totalWeight;
    final String normalized;

    WeighedName(NameForm form, WordWeights wordWeights) {
        this.form = form;
        this.tokens = form.tokens();
        this.weights = tokens.stream().mapToDouble(wordWeights::of).toArray();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        this.totalWeight = total;
        this.normalized = form.normalized();
    }

    int size() {
        return weights.length;
    }

    NameToken token(int index) {
        return tokens.get(index);
    }
}
