package org.exportscreening.name.script;

import java.util.function.Supplier;
import javax.annotation.Nullable;

/** A table that is read when it is first asked for: most runs see one or two scripts. Thread-safe. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;

    @Nullable
    private volatile T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T result = value;
        if (result == null) {
            synchronized (this) {
                result = value;
                if (result == null) {
                    result = source.get();
                    value = result;
                }
            }
        }
        return result;
    }
}
