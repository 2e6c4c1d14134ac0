package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** JSON as it is read from files that others wrote: within limits, and no name twice in an object. Stateless. */
final class BoundedJson {

    private BoundedJson() {}

    /**
     * Makes parsers.
     *
     * @param stringChars the longest text
     * @param depth how many objects and arrays may be inside each other
     */
    static JsonFactory factory(int stringChars, int depth) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(stringChars)
                        .maxNestingDepth(depth)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
