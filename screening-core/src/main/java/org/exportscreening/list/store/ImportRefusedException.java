package org.exportscreening.list.store;

import java.util.List;
import java.util.stream.Collectors;
import org.exportscreening.list.ListDataException;

/** An import looks wrong and was not taken; the lists that were in force still are. */
public final class ImportRefusedException extends ListDataException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    ImportRefusedException(String source, List<Refusal> refusals) {
        super(
                source,
                refusals.stream().map(Refusal::message).collect(Collectors.joining(" "))
                        + " Refused; what was in force stays so. If it is right, allow it for these lists or"
                        + " altogether.");
        this.refusals = List.copyOf(refusals);
    }

    /**
     * The reasons.
     *
     * @return at least one, immutable
     */
    public List<Refusal> refusals() {
        return refusals;
    }
}
