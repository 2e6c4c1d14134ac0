package org.exportscreening.name.script;

/** Hebrew letters. Names in use come from a table; for the rest vowels are guessed. */
final class HebrewRenderer implements Renderer {

    private final SemiticRenderer letters = new SemiticRenderer("hebrew.txt");
    private final NameTable names = NameTable.load("hebrew-names.txt");

    @Override
    public void render(String word, Spellings spellings) {
        spellings.addAll(names.of(word));
        String joined = word.replace("וו", "\u05f0").replace("יי", "\u05f2");
        for (int style = 0; style < letters.styles(); style++) {
            spellings.add(letters.write(joined, style));
        }
    }
}
