package it.sportello.hub.cluster;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a sign of presence in place of the one known, unless that is another node's and says more. */
record KeepPresent(ToldSign told) implements EntryProcessor<String, ToldSign, Boolean> {

    @Override
    public Boolean process(Map.Entry<String, ToldSign> entry) {
        @Nullable ToldSign known = entry.getValue();
        entry.setValue(known == null ? told : told.after(known));
        return true;
    }
}
