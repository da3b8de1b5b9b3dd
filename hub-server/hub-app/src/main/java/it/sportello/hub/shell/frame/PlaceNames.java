package it.sportello.hub.shell.frame;

import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.shell.words.Words;
import java.util.Map;

/** Names service points as people read them, for example {@code Cabina 1 · Centro}. */
public final class PlaceNames {

    private PlaceNames() {}

    public static String nameOf(Words words, ServicePoint point, String branch) {
        return words.say("place." + point.kind(), Map.of("label", point.label())) + " · " + branch;
    }

    /** The name of a point known by its id alone; empty for an unknown one. */
    public static String nameOf(Words words, Branches branches, ServicePointId id) {
        return branches.findServicePoint(id)
                .map(point -> nameOf(
                        words,
                        point,
                        branches.findBranch(point.branch()).map(Branch::name).orElse("")))
                .orElse("");
    }
}
