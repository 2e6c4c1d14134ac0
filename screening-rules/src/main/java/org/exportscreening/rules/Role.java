package org.exportscreening.rules;

/** The part that a party takes in a transaction (15 CFR 748.5). */
public enum Role {
    /** Sends the item. */
    EXPORTER,
    /** Has contracted to buy it. */
    PURCHASER,
    /** A bank, forwarder or agent in possession on the way. */
    INTERMEDIATE_CONSIGNEE,
    /** The principal abroad who receives it. */
    ULTIMATE_CONSIGNEE,
    /** Uses it. */
    END_USER,
    /** Moves it. */
    FREIGHT_FORWARDER,
    /** Buys it for another. */
    PURCHASING_AGENT,
    /** Designed the item. */
    DESIGNER,
    /** Made the item. */
    MANUFACTURER,
    /** Packaged the item. */
    PACKAGER,
    /** Anything else. */
    OTHER
}
