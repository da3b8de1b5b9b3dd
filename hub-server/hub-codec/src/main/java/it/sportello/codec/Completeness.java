package it.sportello.codec;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that a record read from outside holds a value wherever its type promises one. */
final class Completeness {

    private Completeness() {}

    /** Walks the value to its leaves; throws {@link BadMessageException} at the first missing one. */
    static void check(@Nullable Object value) throws BadMessageException {
        switch (value) {
            case null -> throw new BadMessageException("a value is missing");
            case Record record -> checkComponents(record);
            case Collection<?> items -> {
                for (var item : items) {
                    check(item);
                }
            }
            case Map<?, ?> entries -> check(entries.values());
            default -> {}
        }
    }

    private static void checkComponents(Record record) throws BadMessageException {
        for (var component : record.getClass().getRecordComponents()) {
            var value = valueOf(component, record);
            if (value != null) {
                check(value);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new BadMessageException("missing: " + component.getName());
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
