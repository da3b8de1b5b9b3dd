package it.sportello.hub.live;

import it.sportello.api.BranchId;
import it.sportello.api.Topic;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.queue.views.QueueView;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds what a path of the live edge shows; it reads the database. */
final class LiveTopics {

    private static final Pattern PATH = Pattern.compile("/live/(ticket|board|offer)/([A-Za-z0-9_-]{22,36})");

    private final QueueView queue;
    private final Branches branches;

    LiveTopics(QueueView queue, Branches branches) {
        this.queue = queue;
        this.branches = branches;
    }

    /** Empty for a malformed path, an unknown or expired token and an unknown branch alike. */
    Optional<Topic> find(String path) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var name = match.group(2);
        return switch (match.group(1)) {
            case "ticket" -> queue.findByToken(name).map(ticket -> Topic.line(ticket.line()));
            case "board" -> findOfBranch(name, Topic::board);
            default -> findOfBranch(name, Topic::offer);
        };
    }

    private Optional<Topic> findOfBranch(String name, Function<BranchId, Topic> topic) {
        try {
            return branches.findBranch(BranchId.of(name)).map(branch -> topic.apply(branch.id()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
