package org.exportscreening.rules;

/** The kind of a transaction (15 CFR 734.13 to 734.16, 744.6). */
public enum TransactionKind {
    /** From the United States. */
    EXPORT,
    /** From one foreign country to another, of an item subject to the regulations. */
    REEXPORT,
    /** Of a foreign-made item from abroad. */
    EXPORT_FROM_ABROAD,
    /** Within one foreign country. */
    TRANSFER_IN_COUNTRY,
    /** Release of technology or source code in the United States to a foreign person. */
    DEEMED_EXPORT,
    /** Release abroad to a third-country person. */
    DEEMED_REEXPORT,
    /** An act of a US person. */
    US_PERSON_ACTIVITY
}
