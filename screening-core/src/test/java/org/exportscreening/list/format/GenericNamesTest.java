package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.list.ListContent;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "204th Research Institute",
                "201 Research Institute",
                "No 14 Research Institute",
                "Second Design Department",
                "7103 Factory",
                "12th Institute.",
                "the Ninth Academy",
                "Research Institute No. 38",
                "27th Scientific Center"
            })
    void aNumberAndAnInstitutionAreAWeakAlias(String name) {
        assertThat(GenericNames.kind(name, NameKind.ALIAS)).isEqualTo(NameKind.WEAK_ALIAS);
        assertThat(GenericNames.kind(name, NameKind.FORMER)).isEqualTo(NameKind.FORMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme 204th Research Institute",
                "54th Research Institute of Examplia",
                "33rd TsNIII",
                "5 SRZ",
                "Research Institute of Optics",
                "First Trading Company",
                "Institute"
            })
    void aWordOfItsOwnMakesAName(String name) {
        assertThat(GenericNames.kind(name, NameKind.ALIAS)).isEqualTo(NameKind.ALIAS);
    }

    @Test
    void aSubordinateIsFoundByItsNumberButOnlyWeakly() {
        ListContent content = ListFiles.read(
                new UvlCsvReader(),
                "COUNTRY,NAME,ADDRESS\nChina,\"Acme, a.k.a. 204th Research Institute\",1 Main Road\n");
        assertThat(content.entries().get(0).names())
                .contains(new PartyName("204th Research Institute", NameKind.WEAK_ALIAS));
    }
}
