package org.exportscreening.list.format;

import java.util.List;
import org.exportscreening.party.Address;

/**
 * One listing of the Consolidated Screening List, whatever the form of its file. A field that is absent is an empty text or list.
 */
interface CslRow {

    /** The names of the fields, in the order of the CSV file. */
    List<String> COLUMNS = List.of(
            "_id",
            "source",
            "entity_number",
            "type",
            "programs",
            "name",
            "title",
            "addresses",
            "federal_register_notice",
            "start_date",
            "end_date",
            "standard_order",
            "license_requirement",
            "license_policy",
            "call_sign",
            "vessel_type",
            "gross_tonnage",
            "gross_registered_tonnage",
            "vessel_flag",
            "vessel_owner",
            "remarks",
            "source_list_url",
            "alt_names",
            "citizenships",
            "dates_of_birth",
            "nationalities",
            "places_of_birth",
            "source_information_url",
            "ids");

    /** Where the listing begins, counted from 1. */
    long line();

    /** A field with one value, trimmed. */
    String text(String field);

    /** A field with several values, trimmed, without empty ones. */
    List<String> texts(String field);

    /** The other names. */
    List<String> names();

    /** The addresses. */
    List<Address> addresses();

    /** The identifiers. */
    List<IdentifierText> identifiers();
}
