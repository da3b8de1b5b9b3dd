package it.sportello.hub.gateway;

import it.sportello.hub.cluster.Presence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The presence of one node, without a grid. */
final class MadeUpPresence implements Presence {

    private final Map<String, Sign> signs = new ConcurrentHashMap<>();

    @Override
    public void tell(String id, Sign sign) {
        signs.merge(
                id,
                sign,
                (known, fresh) -> fresh.note().isEmpty() ? new Sign(fresh.here(), fresh.since(), known.note()) : fresh);
    }

    @Override
    public Map<String, Sign> find(Collection<String> ids) {
        var found = new HashMap<>(signs);
        found.keySet().retainAll(ids);
        return found;
    }

    void forgetAll() {
        signs.clear();
    }
}
