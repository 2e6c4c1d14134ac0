package org.exportscreening.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A small file in the form of the Consolidated Screening List, made up on the spot. */
final class CslFile {
    private static final List<String> COLUMNS = List.of(
            ("_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
                            + "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
                            + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,"
                            + "citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids")
                    .split(","));

    private CslFile() {}

    /** Two listings: an Entity List party in China with an alias, and a denied person in Germany. */
    static String csv() {
        return String.join(",", COLUMNS) + "\n"
                + row(Map.of(
                        "_id", "1",
                        "source", "Entity List (EL) - Bureau of Industry and Security",
                        "name", "Zirkonia Photonics Research Institute",
                        "alt_names", "ZPRI Laboratory",
                        "addresses", "9 Lantern Road, Chengdu, CN",
                        "federal_register_notice", "84 FR 22961",
                        "license_requirement", "For all items subject to the EAR. (See §744.11 of the EAR)"))
                + row(Map.of(
                        "_id", "2",
                        "source", "Denied Persons List (DPL) - Bureau of Industry and Security",
                        "name", "Quillon Brackwater",
                        "addresses", "4 Hafenweg, Bremen, DE"));
    }

    /** The same, with a person who has a passport, and an address that is listed for itself. */
    static byte[] withPersonAndAddress() {
        return (csv()
                        + row(Map.of(
                                "_id", "3",
                                "source", "Specially Designated Nationals (SDN) - Treasury Department",
                                "entity_number", "77",
                                "type", "Individual",
                                "name", "VOSTOKOV, Almaz",
                                "dates_of_birth", "1965-03-21",
                                "ids", "RU, AB123456, Passport"))
                        + row(Map.of(
                                "_id", "4",
                                "source", "Entity List (EL) - Bureau of Industry and Security",
                                "name", "Address 01",
                                "addresses", "Room 7, 45 Quarry Lane, Hong Kong, HK")))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes() {
        return csv().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes());
        }
        return bytes.toByteArray();
    }

    private static String row(Map<String, String> values) {
        return COLUMNS.stream()
                        .map(column -> values.getOrDefault(column, ""))
                        .map(value -> value.contains(",") ? "\"" + value + "\"" : value)
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
