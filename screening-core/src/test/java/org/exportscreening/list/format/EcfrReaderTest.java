package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.RowProblem;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;

class EcfrReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DIV5 N="744" TYPE="PART"><HEAD>PART 744\u2014CONTROL POLICY</HEAD>
            <DIV8 N="\u00a7 744.1" TYPE="SECTION"><HEAD>\u00a7 744.1 General.</HEAD>
            <TABLE><TR><TH>Country</TH><TH>Entity</TH></TR><TR><TD>China</TD><TD>Not Listed</TD></TR></TABLE></DIV8>
            """;

    private static final String LIST = HEAD + """
            <DIV9 N="Supplement No. 4 to Part 744" TYPE="APPENDIX">
            <HEAD>Supplement No. 4 to Part 744\u2014Entity List</HEAD><P>This table lists.</P>
            <DIV width="100%"><DIV class="gpotbl_div"><TABLE border="1"><THEAD><TR>
            <TH>Country</TH><TH>Entity</TH><TH>License<br/>requirement</TH><TH>License review policy</TH>
            <TH>Federal Register citation</TH></TR></THEAD><TBODY>
            <TR><TD>CHINA, PEOPLE'S REPUBLIC OF</TD><TD>Acme Optics, a.k.a., the following two aliases:
            <br/>\u2014AO; <I>and</I> <br/>\u2014Acme &amp; Co.<SU>1</SU> 5 Hill Road, Wuhan, China.</TD>
            <TD>For all items subject to the EAR.<E T="51">4</E> (See \u00a7 744.11 of the EAR)</TD>
            <TD>Presumption of denial.</TD><TD>84 FR 22961, 5/21/19. 85 FR 29853, 5/19/20.</TD></TR>
            <TR><TD></TD><TD>Bolt Works, 6 Hill Road, Wuhan</TD><TD/><TD/><TD>84 FR 1, 5/21/19.</TD></TR>
            <TR><TD rowspan="2">Crimea Region of Ukraine</TD><TD>Cape Port, 1 Quay</TD><TD>All items.</TD><TD/><TD/></TR>
            <TR><TD>Address 01, 7<SU>th</SU> Floor, Hill Tower</TD><TD>All items.</TD><TD/><TD/></TR>
            </TBODY></TABLE></DIV></DIV></DIV9>
            <DIV9 N="Supplement No. 5 to Part 744" TYPE="APPENDIX"><HEAD>Supplement No. 5 to Part 744\u2014Procedures</HEAD>
            <TABLE><TR><TD>Step</TD></TR></TABLE></DIV9>
            <DIV9 N="Supplement No. 6 to Part 744" TYPE="APPENDIX"><HEAD>Supplement No. 6 to Part 744\u2014Unverified List</HEAD>
            <GPOTABLE COLS="3"><BOXHD><CHED H="1">Country</CHED><CHED H="1">Listed person and address</CHED>
            <CHED H="1">Federal Register citation and date of publication</CHED></BOXHD>
            <ROW><ENT I="01">UNITED ARAB EMIRATES</ENT><ENT>Dune Trading, P.O. Box 5, Dubai.</ENT><ENT>79 FR 34217, 06/16/14.</ENT></ROW>
            <ROW><ENT I="22"/><ENT>Palm Trading, P.O. Box 6, Dubai, UAE.</ENT><ENT>79 FR 34217, 06/16/14.</ENT></ROW>
            </GPOTABLE></DIV9>
            <DIV9 N="Supplement No. 7 to Part 744" TYPE="APPENDIX"><HEAD>Supplement No. 7 to Part 744\u2014MEU List</HEAD>
            <TABLE><TR><TH>Country</TH><TH>Entity</TH><TH>Federal Register citation</TH></TR>
            <TR><TD>Burma</TD><TD>Teak Aviation, 9 Lake Road, Yangon.</TD><TD>85 FR 83799, 12/23/20.</TD></TR>
            </TABLE></DIV9></DIV5>
            """;

    @Test
    void readsTheThreeListsOfThePart() {
        ListContent content = ListFiles.read(new EcfrReader(), LIST);
        assertThat(content.problems()).isEmpty();
        assertThat(content.warnings()).isEmpty();
        assertThat(content.entries())
                .extracting(entry -> entry.list() + " " + entry.primaryName() + " " + entry.countries())
                .containsExactly(
                        "EL Acme Optics [CN]",
                        "EL Bolt Works [CN]",
                        "EL Cape Port [UA-43]",
                        "EL Address 01 [UA-43]",
                        "UVL Dune Trading [AE]",
                        "UVL Palm Trading [AE]",
                        "MEU Teak Aviation [MM]");
    }

    @Test
    void readsEveryCellOfARow() {
        ListEntry acme = ListFiles.read(new EcfrReader(), LIST).entries().get(0);
        assertThat(acme.names()).extracting(PartyName::text).containsExactly("Acme Optics", "AO", "Acme & Co.");
        assertThat(acme.addresses()).containsExactly(new Address("5 Hill Road, Wuhan", "CN"));
        assertThat(acme.licenseRequirement())
                .isEqualTo("For all items subject to the EAR. (See \u00a7 744.11 of the EAR)");
        assertThat(acme.licensePolicy()).isEqualTo("Presumption of denial.");
        assertThat(acme.citations()).containsExactly("84 FR 22961", "85 FR 29853");
        assertThat(acme.footnotes()).containsExactly(1, 4);
        assertThat(acme.remarks()).isEqualTo("Federal Register: 84 FR 22961, 5/21/19. 85 FR 29853, 5/19/20.");
        assertThat(acme.provenance().line()).isEqualTo(10);
    }

    @Test
    void footnotesAreUnknownWithoutARequirementAndNoneOnOtherLists() {
        ListContent content = ListFiles.read(new EcfrReader(), LIST);
        assertThat(content.entries().get(1).footnotes()).isNull();
        assertThat(content.entries().get(2).footnotes()).isEmpty();
        assertThat(content.entries().get(4).footnotes()).isEmpty();
    }

    @Test
    void anAddressMayBeListedByItself() {
        ListEntry address = ListFiles.read(new EcfrReader(), LIST).entries().get(3);
        assertThat(address.addressOnly()).isTrue();
        assertThat(address.addresses()).containsExactly(new Address("7th Floor, Hill Tower", "UA-43"));
        assertThat(address.names()).contains(new PartyName("7th Floor, Hill Tower", NameKind.ADDRESS));
    }

    @Test
    void rowsWithoutAnEntityAreSaid() {
        ListContent content = ListFiles.read(new EcfrReader(), LIST.replace("<TR><TD>Burma", """
                        <TR><TD>Burma</TD><TD/><TD/></TR>
                        <TR><TD colspan="3">1 A footnote.</TD></TR>
                        <TR><TD>Burma</TD><TD/><TD>85 FR 1</TD></TR>
                        <TR><TD>Atlantis</TD><TD>Deep Sea, 5 Coral Street</TD><TD/></TR>
                        <TR><TD>Burma"""));
        assertThat(content.entries()).hasSize(8);
        assertThat(content.entries().get(6).remarks()).isEqualTo("Country: Atlantis");
        assertThat(content.problems())
                .singleElement()
                .extracting(RowProblem::problem)
                .isEqualTo("expected an entity, found a blank cell.");
        assertThat(content.warnings())
                .containsExactly(
                        "Line 29 is no entry: \"1 A footnote.\".", "Line 31: the country \"Atlantis\" is unknown.");
    }

    @Test
    void aTableWithoutItsHeaderIsRefused() {
        refused(LIST.replace("<TH>Entity</TH><TH>Fed", "<TH>Who</TH><TH>Fed"), "expected a table with the columns");
    }

    @Test
    void anotherSupplementAloneIsRefused() {
        refused(
                "<DIV9 N=\"Supplement No. 5 to Part 744\"><HEAD>Supplement No. 5 to Part 744</HEAD></DIV9>",
                "list: expected the table of Supplement No. 4, 6 or 7 to part 744 with its rows, found none.");
    }

    @Test
    void aDtdAndWhatItWouldBringAreRefused() {
        refused(LIST.replace("<DIV5 N", "<!DOCTYPE DIV5 [<!ENTITY x SYSTEM \"list\">]><DIV5 N"), "without a DTD");
        refused(LIST.replace("Teak", "&x;"), "expected XML, found:");
    }

    @Test
    void measureIsKept() {
        refused(LIST.replace("Teak", "T".repeat(60_000)), "at most 50000 characters in a cell");
        refused(LIST.replace("Teak", "<I>".repeat(200)), "at most 100 elements inside each other");
        refused(LIST.replace("<TD>Burma</TD>", "<TD/>".repeat(30)), "at most 20 columns");
        refused(LIST.substring(0, LIST.length() - 40), "expected XML, found:");
    }

    @Test
    void otherDocumentsAreNotTaken() {
        assertThat(new EcfrReader().recognizes("<html><body>744</body></html>")).isFalse();
        assertThat(new EcfrReader().recognizes("<sdnList>744</sdnList>")).isFalse();
        assertThat(new EcfrReader().recognizes("{\"list\": \"EL\"}")).isFalse();
    }

    @Test
    void damageIsNoticed() {
        ListFiles.survivesMutation(new EcfrReader(), LIST);
    }

    private static void refused(String text, String problem) {
        assertThatThrownBy(() -> ListFiles.read(new EcfrReader(), text))
                .isInstanceOf(ListDataException.class)
                .hasMessageStartingWith("list:")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("\n");
    }
}
