package org.exportscreening.bench.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names of the general public, which should raise nothing.
 *
 * @param questions those to ask
 * @param listed those set apart because a listed party bears the very name, in the sense of {@link NameKey#of}
 * @param nearlyListed how many of those to ask are a listed name but for the legal form, brackets and words of grammar; alarms
 *     that are hardly false
 */
record Ordinary(List<Question> questions, List<String> listed, long nearlyListed) {

    static Ordinary of(Path file, NamePool pool, int most, long seed) {
        List<String> names = new ArrayList<>(
                Csv.rows(file).stream().map(row -> Csv.cell(row, "name")).toList());
        SplittableRandom random = new SplittableRandom(seed);
        List<Question> questions = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        while (!names.isEmpty() && questions.size() < most) {
            int at = random.nextInt(names.size());
            String name = names.get(at);
            names.set(at, names.get(names.size() - 1));
            names.remove(names.size() - 1);
            if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            if (pool.bearing(name).isEmpty()) {
                questions.add(Question.ofNobody(name));
            } else {
                listed.add(name);
            }
        }
        long nearly = questions.stream()
                .filter(question -> !pool.bearingCore(question.query()).isEmpty())
                .count();
        return new Ordinary(questions, listed, nearly);
    }
}
