package org.exportscreening.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.exportscreening.MatchPolicy;
import org.exportscreening.rules.DecisionRecordException.Kind;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRecordTest {
    private static final DecisionRecord SMALL = Records.small();

    private static DecisionRecordException refusal(byte[] line) {
        return catchThrowableOfType(DecisionRecordException.class, () -> DecisionRecord.read("file", line));
    }

    private static Kind kind(byte[] line) {
        DecisionRecordException refusal = refusal(line);
        return refusal == null ? null : refusal.kind();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(DecisionRecord record) {
        return new String(record.toBytes(), UTF_8);
    }

    // what it holds

    @Test
    void holdsWhatTheAnswerRestsOn() {
        DecisionRecord record = Records.large();
        JsonCursor root = Json.parse("record", text(record));

        assertThat(root.names())
                .containsExactly(
                        "format",
                        "id",
                        "made",
                        "engine",
                        "input",
                        "data",
                        "rulebook",
                        "screening",
                        "determination",
                        "parts",
                        "digest");
        assertThat(record.made()).isEqualTo(Records.NOON);
        assertThat(record.id()).matches("20261122-[0-9a-f]{16}");
        assertThat(record.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(record.engineVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(record.rulebookDigest()).isEqualTo(Deals.EAR.digest());
        assertThat(record.data().digest()).isEqualTo(Deals.FULL.digest());
        assertThat(record.data().entries()).isEqualTo(Deals.FULL.info().entries());
        assertThat(record.policy()).isEqualTo(MatchPolicy.STANDARD);
        assertThat(record.outcome()).isEqualTo("HOLD");
        assertThat(record.screened()).isTrue();
        assertThat(root.get("screening").get("parties").elements())
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.get("name").text()).isEqualTo("Quantafix Lithography Works");
                    assertThat(party.get("matches")
                                    .elements()
                                    .get(0)
                                    .get("entry")
                                    .get("licensePolicy")
                                    .text())
                            .isEqualTo("PRESUMPTION_OF_DENIAL");
                });
    }

    @Test
    void isOneLineAndReadsBackAsTheSameBytes() {
        for (DecisionRecord record : List.of(SMALL, Records.large())) {
            String text = text(record);
            assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
            assertThat(CanonicalJson.text(Json.parse("record", text).value()) + "\n")
                    .isEqualTo(text);
            assertThat(DecisionRecord.read("again", record.toBytes()).toBytes()).isEqualTo(record.toBytes());
        }
    }

    @Test
    void theSameDecisionAtTheSameTimeIsTheSameRecord() {
        assertThat(Records.small().toBytes()).isEqualTo(SMALL.toBytes());
    }

    @Test
    void theTransactionIsAsItWasGiven() {
        String given = "{\"n\":1.50,\"id\":\"Größe 7 \uD83D\uDE00\",\"m\":1E+3,\"date\":\"2026-11-22\",\"color\":null}";
        ExportScreening screening = Records.screening(Records.tiny("1"));
        DecisionRecord record = Records.record(screening, Transaction.parse("t", given));

        assertThat(text(record)).contains("\"input\":{\"transaction\":" + given + ",\"asOf\":null,");
        assertThat(record.transaction().facts().value())
                .isEqualTo(Json.parse("t", given).value());
    }

    @Test
    void theDayThatWasAskedForStandsApart() {
        ExportScreening screening = Records.screening(Records.tiny("1"));
        Transaction undated = Transaction.parse("t", "{\"a\":true}");
        LocalDate day = LocalDate.of(2026, 11, 22);
        DecisionRecord record =
                DecisionRecord.of(screening, undated, day, screening.determine(undated.orOn(day)), null, Records.NOON);

        assertThat(text(record)).contains("{\"transaction\":{\"a\":true},\"asOf\":\"2026-11-22\",");
        assertThat(record.transaction().facts().get("date").date()).isEqualTo(day);
        assertThat(record.outcome()).isEqualTo("LICENSE_REQUIRED");
    }

    /** JSON can hold half of a surrogate pair, UTF-8 can not. */
    @Test
    void halfACharacterIsKept() {
        Transaction odd =
                Transaction.parse("t", "{\"id\": \"a\\ud83d b\\ude00\\ud83d\\ude00\", \"date\": \"2026-11-22\"}");
        DecisionRecord record = Records.record(Records.screening(Records.tiny("1")), odd);

        assertThat(text(record)).contains("{\"id\":\"a\\ud83d b\\ude00\uD83D\uDE00\",");
        assertThat(record.transaction().facts().get("id").text()).isEqualTo("a\uD83D b\uDE00\uD83D\uDE00");
    }

    @Test
    void mayHoldTheRulebook() {
        ExportScreening screening = Deals.screening(Deals.FULL);
        Transaction deal = Deals.complete().build();
        DecisionRecord record = DecisionRecord.of(
                screening, deal, null, screening.determine(deal), RulebookText.bundledEar(), Records.NOON);

        assertThat(record.rulebookText().orElseThrow().rulebook().digest()).isEqualTo(Deals.EAR.digest());
        assertThat(SMALL.rulebookText()).isEmpty();
    }

    @Test
    void anAnswerThatRestsOnSomethingElseIsNotRecorded() {
        Transaction deal = Deals.complete().build();
        ExportScreening screening = Deals.screening(Deals.FULL);
        Determination determination = screening.determine(deal);
        ExportScreening other = Deals.screening(Deals.snapshot(true));

        assertThatThrownBy(() -> DecisionRecord.of(other, deal, null, determination, null, Records.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        ExportScreening tiny = Records.screening(Records.tiny("1"));
        Transaction small = Transaction.parse("t", "{\"a\":true}");
        assertThatThrownBy(() -> DecisionRecord.of(
                        tiny, small, null, tiny.determine(small), RulebookText.bundledEar(), Records.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // what is noticed

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80})
    void everyChangedByteIsNoticed(int change) {
        byte[] line = SMALL.toBytes();
        for (int i = 0; i < line.length; i++) {
            line[i] ^= (byte) change;
            assertThat(kind(line)).as("byte %d changed by %x", i, change).isEqualTo(Kind.ALTERED);
            line[i] ^= (byte) change;
        }
        assertThat(kind(line)).isNull();
    }

    @Test
    void everyByteThatIsMissingOrAddedIsNoticed() {
        byte[] line = SMALL.toBytes();
        for (int i = 0; i <= line.length; i++) {
            byte[] more = new byte[line.length + 1];
            System.arraycopy(line, 0, more, 0, i);
            more[i] = ' ';
            System.arraycopy(line, i, more, i + 1, line.length - i);
            assertThat(kind(more)).as("blank added at %d", i).isEqualTo(Kind.ALTERED);
            if (i < line.length) {
                byte[] less = Arrays.copyOf(line, line.length - 1);
                System.arraycopy(line, i + 1, less, i, line.length - i - 1);
                assertThat(kind(less)).as("byte %d missing", i).isEqualTo(Kind.ALTERED);
            }
        }
    }

    @Test
    void changedBytesOfALargeRecordAreNoticed() {
        byte[] line = Records.large().toBytes();
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            int i = random.nextInt(line.length);
            byte before = line[i];
            line[i] ^= (byte) (1 + random.nextInt(255));
            assertThat(kind(line))
                    .as("byte %d, was %x, is %x", i, before, line[i])
                    .isEqualTo(Kind.ALTERED);
            line[i] = before;
        }
    }

    @Test
    void aRecordThatWasCutIsNoticedWhereverItWasCut() {
        byte[] line = SMALL.toBytes();
        for (int length = 0; length < line.length; length++) {
            DecisionRecordException refusal = refusal(Arrays.copyOf(line, length));
            assertThat(refusal).as("cut at %d", length).isNotNull();
            if (length > 50) {
                assertThat(refusal.kind()).isEqualTo(Kind.ALTERED);
                assertThat(refusal).hasMessageContaining(length == line.length - 1 ? "line end" : "cut off");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n\":1.50 | \"n\":1.51 | not what was recorded is the input",
                "\"starter\":true | \"starter\":false | the data, the determination",
                "\"version\":\"1\" | \"version\":\"2\" | the rulebook, the determination",
                "\"parties\":[] | \"parties\":[1] | not what was recorded is the screening",
                "LICENSE_REQUIRED | NLR | not what was recorded is the determination",
                "2026-11-22T12 | 2026-11-22T13 | its head (format, id, time, engine) or its digest",
                "\"format\":\"screening-decision-record/1 | \"format\":\"screening-decision-record/2 | its head",
                "{\"format\" | { \"format\" | other white space",
                "Größe | Gr\\u00f6\\u00dfe | other white space or escapes",
                "\"a\":true | \"a\":ture | no longer whole",
                "\"a\":true | \"a\":true,\"a\":false | no longer whole"
            })
    void saysWhatWasAltered(String before, String after, String expected) {
        String altered = text(SMALL).replace(before, after);

        assertThat(altered).isNotEqualTo(text(SMALL));
        assertThat(refusal(bytes(altered)))
                .hasMessageStartingWith("file: was altered: ")
                .hasMessageContaining(expected)
                .extracting(DecisionRecordException::kind)
                .isEqualTo(Kind.ALTERED);
    }

    @Test
    void aRecordThatWasLaidOutAnewIsKnownAsOne() {
        String pretty = Json.write(Json.parse("record", text(SMALL)).value(), true);

        assertThat(DecisionRecord.split(bytes(pretty))).hasSize(1);
        assertThat(refusal(bytes(pretty + "\n"))).hasMessageContaining("its parts say what was recorded");
        assertThat(refusal(bytes(text(SMALL).replace("\n", "\r\n")))).hasMessageContaining("white space");
    }

    @Test
    void whoMakesOnlyTheLastDigestAnewIsNoticed() {
        String altered = text(SMALL).replace("LICENSE_REQUIRED", "NLR");
        String body = altered.substring(0, altered.lastIndexOf(",\"digest\""));
        String sealed = body + ",\"digest\":\"" + CanonicalJson.digestOf(bytes(body)) + "\"}\n";

        assertThat(refusal(bytes(sealed)))
                .hasMessageContaining("its digest made anew")
                .hasMessageContaining("the determination")
                .extracting(DecisionRecordException::kind)
                .isEqualTo(Kind.ALTERED);
    }

    // what is no record

    @Test
    void aRecordOfANewerFormatIsNotCalledAltered() {
        Map<String, Object> newer = new LinkedHashMap<>(Map.of("format", "screening-decision-record/2"));
        byte[] line = RecordSeal.seal(newer, new LinkedHashMap<>());

        assertThat(refusal(line))
                .hasMessageContaining("screening-decision-record/2")
                .hasMessageContaining("reads screening-decision-record/1")
                .extracting(DecisionRecordException::kind)
                .isEqualTo(Kind.UNKNOWN_FORMAT);
    }

    @Test
    void whatIsSealedButMakesNoSenseIsRefused() {
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Object> record = new LinkedHashMap<>(Map.of("format", RecordSeal.CURRENT, "id", "x"));
        for (String part : DecisionRecord.PARTS) {
            record.put(part, Map.of());
            parts.put(part, CanonicalJson.digest(Map.of()));
        }

        assertThat(refusal(RecordSeal.seal(record, parts)))
                .hasMessageContaining("no decision record that this version can read")
                .extracting(DecisionRecordException::kind)
                .isEqualTo(Kind.NOT_A_RECORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{}", "{}\n", "[]", "{\"id\":\"x\",\"outcome\":\"NLR\"}\n", "\u0000\u0001", "id,name"})
    void whatIsNoRecordIsSaidToBeNone(String text) {
        assertThat(kind(bytes(text))).isEqualTo(Kind.NOT_A_RECORD);
    }

    // files of several

    @Test
    void aFileIsTakenApartByLinesAndNothingIsLost() {
        byte[] one = SMALL.toBytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(one);
        file.writeBytes(one);
        file.writeBytes(bytes("\n"));
        file.writeBytes(Arrays.copyOf(one, 70));

        List<byte[]> pieces = DecisionRecord.split(file.toByteArray());

        assertThat(pieces).hasSize(4);
        assertThat(pieces)
                .extracting(DecisionRecordTest::kind)
                .containsExactly(null, null, Kind.NOT_A_RECORD, Kind.ALTERED);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        pieces.forEach(together::writeBytes);
        assertThat(together.toByteArray()).isEqualTo(file.toByteArray());
        assertThat(DecisionRecord.split(new byte[0])).singleElement().isEqualTo(new byte[0]);
    }
}
