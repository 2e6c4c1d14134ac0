package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.NameToken;

/** Collects the words of names, one name after the other, and gives each word its number. */
final class VocabularyBuilder {

    final Texts texts = new Texts();
    final List<NameToken> tokens = new ArrayList<>();
    private final Rarity.Builder rarity = new Rarity.Builder(texts);
    private int[] keyOf = new int[64];
    int[] textOf = new int[64];
    int[] firstWithText = new int[64];
    int[] nextWithText = new int[64];

    /** Adds a reading of a name; says the numbers of its words, then of its phrases. */
    int[] add(NameForm form) {
        int size = form.tokens().size();
        int[] numbers = new int[size + form.spans().size()];
        for (int i = 0; i < size; i++) {
            numbers[i] = number(form.tokens().get(i));
        }
        for (int i = 0; i < form.spans().size(); i++) {
            NameSpan span = form.spans().get(i);
            NameToken phrase = Vocabulary.phrase(span);
            numbers[size + i] = number(phrase);
            rarity.add(phrase, form.tokens().subList(span.from(), span.to()));
        }
        return numbers;
    }

    /** All readings of a name were added: a word counts once for all of them. */
    void endName() {
        rarity.endName();
    }

    /** What was counted. */
    Rarity rarity() {
        return rarity.build();
    }

    /** The same letters may be several words: {@code joint} of a trade or of a legal form, {@code bin} a name or a particle. */
    private int number(NameToken token) {
        int text = texts.add(token.text());
        if (text >= firstWithText.length) {
            firstWithText = Arrays.copyOf(firstWithText, 2 * text);
        }
        for (int id = firstWithText[text] - 1; id >= 0; id = nextWithText[id] - 1) {
            if (tokens.get(id).equals(token)) {
                rarity.add(keyOf[id]);
                return id;
            }
        }
        return add(token, text);
    }

    private int add(NameToken token, int text) {
        int id = tokens.size();
        if (id == textOf.length) {
            keyOf = Arrays.copyOf(keyOf, 2 * id);
            textOf = Arrays.copyOf(textOf, 2 * id);
            nextWithText = Arrays.copyOf(nextWithText, 2 * id);
        }
        tokens.add(token);
        keyOf[id] = token.key().equals(token.text()) ? text : texts.add(token.key());
        textOf[id] = text;
        nextWithText[id] = firstWithText[text];
        firstWithText[text] = id + 1;
        rarity.add(keyOf[id]);
        return id;
    }

    /**
     * The vocabulary.
     *
     * @param weighing what says how rare a word is; null for these names themselves
     */
    Vocabulary build(@Nullable Vocabulary weighing) {
        Rarity own = rarity.build();
        return new Vocabulary(this, weighing == null ? own : weighing.rarity(), own);
    }
}
