package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.match.Match;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All addresses are made up. */
class AddressListingsTest {

    private static final String FLAT = "Flat 1207, 12/F, Lotus Tower, 88 Marigold Road, Kowloon, Hong Kong";
    private static final String HOUSE = "No. 45 Quarry Lane, Zirkonia District, Shenzhen 518057";
    private static final String SHED = "Shed 9, Brackwater Industrial Park, Tallinn 10115";

    private final Screener screener = Screener.of(TestData.snapshot(
            List.of(listing("Address 01", FLAT), listing("Address 02", HOUSE), listing("Address 03", SHED))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flat 1207, 12/F, Lotus Tower, 88 Marigold Road, Kowloon, Hong Kong | Address 01
            Rm 1207, 12th Floor, Lotus Tower, 88 Marigold Rd., Kowloon, Hong Kong | Address 01
            1207, LOTUS TOWER, 88 MARIGOLD ROAD, KOWLOON, HONG KONG | Address 01
            Hong Kong, Kowloon, Marigold Road 88, Lotus Tower, 12/F, Unit 1207 | Address 01
            45 Quarry Ln, Zirkonia Dist., Shenzhen | Address 02
            45 Quarry Lane, Zirkonia District, Shenzhen 518057, China | Address 02
            Shed 9 Brackwater Industrial Park, 10115 Tallinn, Estonia | Address 03
            """)
    void findsTheSameAddressInAnotherSpelling(String address, String listed) {
        List<Match> matches = screener.screen(
                        ScreeningRequest.of("Acme Furniture").withAddress(address))
                .matches();
        assertThat(matches).hasSize(1);
        Match match = matches.get(0);
        assertThat(match.entry().primaryName()).isEqualTo(listed);
        assertThat(match.matchedName().kind()).isEqualTo(NameKind.ADDRESS);
        assertThat(match.explanation().notes()).contains("an address is listed here, not a party; found by address");
        assertThat(Recomputed.score(match.explanation())).isEqualTo(match.score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flat 1208, 12/F, Lotus Tower, 88 Marigold Road, Kowloon, Hong Kong",
                "Flat 1207, 12/F, Lotus Tower, 86 Marigold Road, Kowloon, Hong Kong",
                "Lotus Tower, Marigold Road, Kowloon, Hong Kong",
                "88 Harbour Road, Hong Kong",
                "47 Quarry Lane, Zirkonia District, Shenzhen 518057",
                "45 Other Lane, Shenzhen",
                "45 Quarry Lane, London",
                "Kowloon, Hong Kong",
                "1207",
            })
    void anotherAddressIsAnother(String address) {
        assertThat(screener.screen(ScreeningRequest.of("Acme Furniture").withAddress(address))
                        .matches())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lotus Tower",
                "Marigold Road",
                "Lotus Tower Marigold",
                "Brackwater Industrial Park",
                "Quarry Lane",
                "Address",
                "Address 01",
                "Zirkonia District",
                "Kowloon Hong Kong"
            })
    void aNameDoesNotMatchTheWordsOfAnAddress(String name) {
        assertThat(screener.screen(name).matches()).isEmpty();
    }

    /** People type anything into a field for names. */
    @Test
    void anAddressInTheFieldForTheNameIsFound() {
        assertThat(screener.screen("1207 Lotus Tower 88 Marigold Road Kowloon Hong Kong")
                        .matches())
                .extracting(match -> match.entry().primaryName())
                .containsExactly("Address 01");
    }

    /** 20,000 addresses from the same streets, buildings and cities as the listed ones. */
    @Test
    void ordinaryAddressesRaiseNoAlarm() {
        List<String> streets = List.of(
                "Marigold Road, Kowloon, Hong Kong",
                "Lotus Tower, Harbour Road, Kowloon, Hong Kong",
                "Quarry Lane, Shenzhen",
                "Brackwater Street, Shenzhen",
                "Industrial Park, Tallinn 10115");
        List<String> alarms = new ArrayList<>();
        int asked = 0;
        for (String street : streets) {
            for (int house = 1; house <= 200; house++) {
                for (int flat = 1; flat <= 20; flat++) {
                    String address = "Flat " + (100 * flat + 7) + ", " + house + " " + street;
                    boolean listed = address.contains("88 Marigold") && address.contains("1207");
                    asked++;
                    if (!listed
                            && screener.screen(ScreeningRequest.of("Acme Furniture")
                                            .withAddress(address))
                                    .hasMatches()) {
                        alarms.add(address);
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(20_000);
        assertThat(alarms).isEmpty();
    }

    private static ListEntry listing(String name, String address) {
        return ListEntry.builder(ListId.EL, name)
                .addressOnly(true)
                .name(address, NameKind.ADDRESS)
                .address(new Address(address, "CN"))
                .build();
    }
}
