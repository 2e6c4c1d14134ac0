package org.exportscreening.name;

/** How a {@link NameForm} came from the name that was given. */
public enum ReadAs {
    /** The words are those that were written. */
    WRITTEN,
    /** The name is in another script, and this is what the party is known to call itself in Latin letters. */
    KNOWN,
    /** The name is in another script and was read as it usually is, by meaning or by sound. */
    USUAL,
    /** One word was read in another way that is also possible. */
    ALTERNATIVE
}
