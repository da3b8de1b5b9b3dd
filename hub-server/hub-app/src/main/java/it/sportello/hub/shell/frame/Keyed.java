package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps a list of components in step with a list of values: what has not changed is left alone, so that neither the
 * focus nor a reader's place is lost.
 *
 * @param <K> what a value is known by
 * @param <V> the values, compared by {@code equals}
 */
public final class Keyed<K, V> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient HasComponents parent;
    private final transient Function<V, K> keyOf;
    private final transient Function<V, Component> draw;
    private final transient Map<K, Drawn<V>> drawn = new HashMap<>();

    public Keyed(HasComponents parent, Function<V, K> keyOf, Function<V, Component> draw) {
        this.parent = parent;
        this.keyOf = keyOf;
        this.draw = draw;
    }

    /** Shows exactly these, in this order. */
    public void show(List<V> values) {
        var wanted = values.stream().collect(Collectors.toMap(keyOf, Function.identity()));
        drawn.entrySet().removeIf(entry -> {
            var stays = entry.getValue().value().equals(wanted.get(entry.getKey()));
            if (!stays) {
                entry.getValue().component().removeFromParent();
            }
            return !stays;
        });
        for (int place = 0; place < values.size(); place++) {
            place(values.get(place), place);
        }
    }

    private void place(V value, int place) {
        var held = drawn.computeIfAbsent(keyOf.apply(value), key -> new Drawn<>(value, draw.apply(value)));
        if (parent.getElement().indexOfChild(held.component().getElement()) != place) {
            parent.addComponentAtIndex(place, held.component());
        }
    }

    private record Drawn<V>(V value, Component component) {}
}
