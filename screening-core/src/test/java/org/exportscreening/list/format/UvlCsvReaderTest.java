package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.RowProblem;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;

class UvlCsvReaderTest {

    private static final String LIST = """
            COUNTRY,NAME,ADDRESS
            China,Acme Optics,"1 Main Road, Wuhan, China"
            ,Acme Optics,2 Hill Road
            ,"Bolt Co., Ltd., a.k.a., the following two aliases: \u2014BCL; and \u2014Bolt.","3 Hill Road; and 4 Hill Road, Hong Kong"
            UAE,Acme Optics,
            Atlantis,Deep Sea,5 Coral Street
            """;

    @Test
    void rowsOfOneNameAndCountryAreOneEntry() {
        ListContent content = ListFiles.read(new UvlCsvReader(), LIST);
        assertThat(content.entries())
                .extracting(ListEntry::primaryName)
                .containsExactly("Acme Optics", "Bolt Co., Ltd.", "Acme Optics", "Deep Sea");
        assertThat(content.entries()).extracting(ListEntry::list).containsOnly(ListId.UVL);
        assertThat(content.entries().get(0).addresses())
                .containsExactly(new Address("1 Main Road, Wuhan", "CN"), new Address("2 Hill Road", "CN"));
        assertThat(content.entries().get(2).addresses()).containsExactly(new Address("", "AE"));
    }

    @Test
    void aNameMayGoOnWithAliases() {
        ListEntry bolt = ListFiles.read(new UvlCsvReader(), LIST).entries().get(1);
        assertThat(bolt.names())
                .containsExactly(
                        new PartyName("Bolt Co., Ltd.", NameKind.PRIMARY),
                        new PartyName("BCL", NameKind.ALIAS),
                        new PartyName("Bolt", NameKind.ALIAS));
        assertThat(bolt.addresses())
                .containsExactly(new Address("3 Hill Road", "CN"), new Address("4 Hill Road", "HK"));
        assertThat(bolt.remarks()).isNull();
    }

    @Test
    void anUnknownCountryIsKept() {
        ListContent content = ListFiles.read(new UvlCsvReader(), LIST);
        assertThat(content.entries().get(3).addresses()).containsExactly(new Address("5 Coral Street, Atlantis", null));
        assertThat(content.warnings())
                .containsExactly("Line 6: the country \"Atlantis\" is unknown; it is kept as part of the address.");
    }

    @Test
    void aRowWithoutANameIsSaid() {
        assertThat(ListFiles.read(new UvlCsvReader(), LIST + "China,,Somewhere\n")
                        .problems())
                .containsExactly(new RowProblem(7, 7, "expected a name, found a blank cell."));
    }

    @Test
    void damageIsNoticed() {
        ListFiles.survivesMutation(new UvlCsvReader(), LIST);
    }
}
