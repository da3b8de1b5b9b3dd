package it.sportello.hub.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the signs in a map of the grid, each with the node that told it. */
@Component
class HazelcastPresence implements Presence {

    private static final Logger log = LoggerFactory.getLogger(HazelcastPresence.class);

    private final HazelcastInstance hazelcast;
    private final IMap<String, ToldSign> grid;

    HazelcastPresence(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
        this.grid = hazelcast.getMap("presence");
    }

    @Override
    public void tell(String id, Sign sign) {
        try {
            var told = new ToldSign(hazelcast.getCluster().getLocalMember().getUuid(), sign);
            grid.submitToKey(id, new KeepPresent(told)).exceptionally(lost -> {
                log.warn("A sign of presence did not reach the grid: {}", lost.toString());
                return false;
            });
        } catch (HazelcastInstanceNotActiveException closing) {
            log.debug("The grid is closing");
        }
    }

    @Override
    public Map<String, Sign> find(Collection<String> ids) {
        var nodes = nodes();
        var signs = new HashMap<String, Sign>();
        grid.getAll(Set.copyOf(ids)).forEach((id, told) -> signs.put(id, told.asOf(nodes)));
        return signs;
    }

    private Set<UUID> nodes() {
        return hazelcast.getCluster().getMembers().stream().map(Member::getUuid).collect(Collectors.toSet());
    }
}
