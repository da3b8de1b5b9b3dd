package it.sportello.hub.boards;

import it.sportello.api.Frame;
import it.sportello.api.PlaceKind;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.queue.events.SnapshotRenewed;
import it.sportello.hub.queue.views.QueueSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the frames of an organisation from each renewed snapshot, and publishes those that show something new. */
@Component
class FrameMaker {

    private final Branches branches;
    private final LineFrames lines;
    private final BoardFrames boards;
    private final OfferFrames offers;
    private final CatalogueFrames catalogues;
    private final BoothFrames booths;
    private final FrameRelay relay;

    FrameMaker(
            Branches branches,
            LineFrames lines,
            BoardFrames boards,
            OfferFrames offers,
            CatalogueFrames catalogues,
            BoothFrames booths,
            FrameRelay relay) {
        this.branches = branches;
        this.lines = lines;
        this.boards = boards;
        this.offers = offers;
        this.catalogues = catalogues;
        this.booths = booths;
        this.relay = relay;
    }

    @EventListener
    void on(SnapshotRenewed renewed) {
        framesOf(renewed.snapshot()).stream().filter(this::showsSomethingNew).forEach(relay::publish);
    }

    private List<Frame> framesOf(QueueSnapshot snapshot) {
        OrganisationId organisation = snapshot.organisation();
        var frames = new ArrayList<Frame>();
        for (var branch : branches.listBranches(organisation)) {
            frames.add(boards.of(branch, snapshot));
            frames.add(offers.of(branch, snapshot));
            frames.add(catalogues.of(branch, snapshot));
        }
        branches.listServicePoints(organisation).stream()
                .filter(point -> point.kind() == PlaceKind.BOOTH)
                .forEach(booth -> frames.add(booths.of(booth, snapshot)));
        snapshot.versions().keySet().forEach(line -> frames.add(lines.of(line, snapshot)));
        return frames;
    }

    /** A frame that differs from the known one only by its age tells nothing. */
    private boolean showsSomethingNew(Frame frame) {
        return relay.find(frame.topic())
                .map(known -> !SameContent.of(known, frame))
                .orElse(true);
    }
}
