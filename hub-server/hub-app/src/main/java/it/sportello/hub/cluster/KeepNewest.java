package it.sportello.hub.cluster;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a frame in place of an older one, and leaves a newer one alone. */
record KeepNewest(RelayedFrame frame) implements EntryProcessor<String, RelayedFrame, Boolean> {

    @Override
    public Boolean process(Map.Entry<String, RelayedFrame> entry) {
        @Nullable RelayedFrame known = entry.getValue();
        if (known != null && !frame.isNewerThan(known)) {
            return false;
        }
        entry.setValue(frame);
        return true;
    }
}
