package it.sportello.hub.cluster;

import it.sportello.hub.cluster.Presence.Sign;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** A sign of presence with the node that told it. */
record ToldSign(UUID node, Sign sign) implements Serializable {

    /** The sign as it is while those nodes are there. */
    Sign asOf(Set<UUID> nodes) {
        return new Sign(sign.here() && nodes.contains(node), sign.since(), sign.note());
    }

    /** What to keep beside what is known. */
    ToldSign after(ToldSign known) {
        if (!sign.here() && known.sign().here() && !known.node().equals(node)) {
            return known;
        }
        return sign.note().isEmpty()
                ? new ToldSign(
                        node, new Sign(sign.here(), sign.since(), known.sign().note()))
                : this;
    }
}
