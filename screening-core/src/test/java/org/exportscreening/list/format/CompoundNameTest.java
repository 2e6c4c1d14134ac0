package org.exportscreening.list.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Academy, a.k.a., the following 3 aliases: -Acme One; -AA Two; and -Acme Three | Acme Academy + Acme One + AA Two + Acme Three
            Acme Academy, a.k.a., the following one alias: —AMA.       | Acme Academy + AMA.
            Acme Trading (a.k.a. Best Trading, Inc.; CK Works, Inc.)   | Acme Trading + Best Trading, Inc. + CK Works, Inc.
            Acme, OOO (f.k.a., Old Acme OOO)                           | Acme, OOO + FORMER Old Acme OOO
            Acme Corp, formerly known as Old Acme                      | Acme Corp + FORMER Old Acme
            Acme Corp (formerly Old Acme (OA))                         | Acme Corp + FORMER Old Acme (OA) + FORMER Old Acme + OA
            Acme Corp d.b.a. Acme Stores                               | Acme Corp + Acme Stores
            Acme Corp n.k.a. New Acme                                  | Acme Corp + New Acme
            Pearl (A.K.A. Nei Example) Li                              | Pearl Li + Nei Example
            Space Lab [aka Space Systems Center, Orbit Institute]      | Space Lab + Space Systems Center, Orbit Institute + Space Systems Center + Orbit Institute
            Corporation of Examples (CEX)                              | Corporation of Examples + CEX
            Works of Sample Limited (WSL) 12th Institute               | Works of Sample Limited 12th Institute + WSL 12th Institute
            Acme Electronic Company (AEC), LLC                         | Acme Electronic Company, LLC + AEC, LLC
            APPLIED SAMPLE METHODS AND TESTS (ASMAT)                   | APPLIED SAMPLE METHODS AND TESTS + ASMAT
            ASMAT (APPLIED SAMPLE METHODS AND TESTS)                   | ASMAT + APPLIED SAMPLE METHODS AND TESTS
            Acme Tech Co., Ltd. (Acme)                                 | Acme Tech Co., Ltd. + Acme
            Acme Tech (Acme).  Affiliated Entity:  Besta Systems Ltd.  | Besta Systems Ltd.
            Second Academy.  Subordinate Institution - 203rd Institute | 203rd Institute
            Atom Commission (ATC), and subordinate entity Park of Laser (POL) | Park of Laser (POL) + Park of Laser + POL
            Acme LLC and any successor, sub-unit, or subsidiary thereof | Acme LLC
            Ministry of Example, including the Guards and all units    | Ministry of Example
            Acme Ltd. (a subordinate institute of WSL-7)               | Acme Ltd.
            Ivan Example (Examplian individual)                        | Ivan Example
            """)
    void namesAreFoundWithinNames(String name, String expected) {
        String parts = CompoundName.parts(name).stream()
                .map(part -> (part.kind().name().equals("FORMER") ? "FORMER " : "") + part.text())
                .collect(Collectors.joining(" + "));
        assertThat(parts).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXAMPLE, Ivan Petrovich",
                "SAMPLE, Ahmad (Ahmed)",
                "YK-AKA",
                "Acme (Shenzhen) Co., Ltd.",
                "Acme (Hong Kong) Limited",
                "ACME (HK) CO., LIMITED",
                "ACME OIL (LONDON) LIMITED",
                "ACME BANK (ASIA) LTD.",
                "Acme (Pvt) Ltd.",
                "Acme (unclosed Ltd.",
                "Acme) closed Ltd.",
                "NAM-NAM (SOUTH-SOUTH) COMPANY"
            })
    void aNameIsNotTakenApartWithoutReason(String name) {
        assertThat(CompoundName.parts(name)).isEmpty();
    }
}
