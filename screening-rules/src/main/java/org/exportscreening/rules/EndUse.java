package org.exportscreening.rules;

/** What an item is used for, as far as the regulations ask (part 744). */
public enum EndUse {
    /** Nuclear explosive activities. */
    NUCLEAR_EXPLOSIVE,
    /** Unsafeguarded nuclear activities. */
    NUCLEAR_UNSAFEGUARDED,
    /** Certain nuclear fuel cycle activities. */
    NUCLEAR_FUEL_CYCLE,
    /** Rocket systems. */
    MISSILE,
    /** Unmanned aerial vehicles. */
    UAV,
    /** Delivery of weapons of mass destruction. */
    WMD_DELIVERY,
    /** Chemical weapons. */
    CHEMICAL_WEAPON,
    /** Biological weapons. */
    BIOLOGICAL_WEAPON,
    /** Military end use. */
    MILITARY,
    /** Military-intelligence end use. */
    MILITARY_INTELLIGENCE,
    /** Supercomputers. */
    SUPERCOMPUTER,
    /** Development or production of integrated circuits. */
    IC_PRODUCTION,
    /** Design of integrated circuits. */
    IC_DESIGN,
    /** Development or production of semiconductor manufacturing equipment. */
    SEMICONDUCTOR_EQUIPMENT_PRODUCTION,
    /** Advanced computing. */
    ADVANCED_COMPUTING,
    /** An ordinary civil use. */
    CIVIL
}
