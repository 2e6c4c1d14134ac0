package org.exportscreening.list.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** List files made up on the spot. */
final class ListFiles {

    private ListFiles() {}

    static List<String> names(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> stem + " " + i).toList();
    }

    static String json(String list, List<String> names) {
        return "{\"list\": \"" + list + "\", \"entries\": [\n"
                + names.stream().map(name -> "{\"name\": \"" + name + "\"}").collect(Collectors.joining(",\n"))
                + "\n]}\n";
    }

    static Path write(Path folder, String file, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole Consolidated Screening List format, with just list and name filled in. */
    static String csl(List<String> listAndName) {
        String header =
                "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,"
                        + "end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,"
                        + "gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,"
                        + "dates_of_birth,nationalities,places_of_birth,source_information_url,ids";
        StringBuilder csv = new StringBuilder(header).append('\n');
        for (String one : listAndName) {
            String[] parts = one.split(": ", 2);
            csv.append("1,")
                    .append(parts[0])
                    .append(",,,,")
                    .append(parts[1])
                    .append(",".repeat(23))
                    .append('\n');
        }
        return csv.toString();
    }
}
