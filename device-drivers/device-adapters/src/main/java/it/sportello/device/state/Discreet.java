package it.sportello.device.state;

import java.util.function.Consumer;

/** A listener whose failure says where it was and not what was said: the words may hold a secret. */
public record Discreet<T>(Consumer<? super T> listener) implements Consumer<T> {
    @Override
    public void accept(T secret) {
        try {
            listener.accept(secret);
        } catch (RuntimeException e) {
            IllegalStateException told = new IllegalStateException(e.getClass().getName());
            told.setStackTrace(e.getStackTrace());
            throw told;
        }
    }
}
