package org.exportscreening.name.script;

import java.util.List;

/**
 * Arabic letters. Names in use come from a table; for the rest vowels are guessed. The article and the parts of compound
 * names that Arabic writes together become words of their own: {@code al asad}, {@code abd al rahman}, {@code nur al din}.
 */
final class ArabicRenderer implements Renderer {

    private static final String ARTICLE = "ال";
    private static final String SERVANT = "عبدال";
    private static final String RELIGION = "الدين";
    private static final String GOD = "الله";
    private static final List<String> PERSIAN_TAILS = List.of("نژاد", "زاده", "پور", "آباد");
    private static final int PERSIAN = 2;

    private final SemiticRenderer letters = new SemiticRenderer("arabic.txt");
    private final NameTable names = NameTable.load("arabic-names.txt");

    @Override
    public void render(String word, Spellings spellings) {
        spellings.addAll(names.of(word));
        if (isLonger(word, SERVANT) && !word.equals(SERVANT + "له")) {
            servant(word.substring(SERVANT.length()), spellings);
        } else if (word.endsWith(GOD) && word.length() > GOD.length()) {
            compound(word.substring(0, word.length() - GOD.length()), spellings, "ullah", "allah", " allah");
        } else if (word.endsWith(RELIGION) && word.length() > RELIGION.length()) {
            compound(
                    word.substring(0, word.length() - RELIGION.length()),
                    spellings,
                    " al din",
                    "uddin",
                    "eddine",
                    "eddin");
        } else if (isLonger(word, ARTICLE)) {
            if (spellings.isEmpty()) {
                for (String noun : spellingsOf(word.substring(ARTICLE.length()))) {
                    spellings.add("al " + noun);
                }
            }
        } else if (!persianCompound(word, spellings)) {
            plain(word, spellings);
        }
    }

    private static boolean isLonger(String word, String prefix) {
        return word.startsWith(prefix) && word.length() >= prefix.length() + 2;
    }

    private void servant(String attribute, Spellings spellings) {
        String noun = spellingsOf(attribute).get(0);
        spellings.add("abdul " + noun);
        spellings.add("abdul" + noun);
        spellings.add("abd al " + noun);
        spellings.add("abdel " + noun);
    }

    private void compound(String head, Spellings spellings, String... tails) {
        String noun = spellingsOf(head).get(0);
        for (String tail : tails) {
            spellings.add(noun + tail);
        }
    }

    /** Ahmadi-Nejad, Hassan-Zadeh: one word or two in Persian, and so in listings. */
    private boolean persianCompound(String word, Spellings spellings) {
        for (String tail : PERSIAN_TAILS) {
            int head = word.length() - tail.length();
            if (head > 1 && word.endsWith(tail)) {
                String latin = names.of(tail).get(0);
                String first = spellingsOf(word.substring(0, head)).get(0);
                spellings.add(first + latin);
                spellings.add(first + " " + latin);
                return true;
            }
        }
        return false;
    }

    private List<String> spellingsOf(String word) {
        Spellings spellings = new Spellings();
        spellings.addAll(names.of(word));
        plain(word, spellings);
        return spellings.isEmpty() ? List.of("") : spellings.list();
    }

    private void plain(String word, Spellings spellings) {
        int first = isPersian(word) ? PERSIAN : 0;
        for (int i = 0; i < letters.styles(); i++) {
            spellings.add(letters.write(word, (first + i) % letters.styles()));
        }
    }

    private static boolean isPersian(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("پچژگکی".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
