package it.sportello.hub.boards;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoothFrame;
import it.sportello.api.CatalogueFrame;
import it.sportello.api.Frame;
import it.sportello.api.LineFrame;
import it.sportello.api.OfferFrame;
import java.util.Objects;

/** Whether two frames of a topic show the same, whatever their version and age. */
final class SameContent {

    private SameContent() {}

    static boolean of(Frame one, Frame other) {
        return switch (one) {
            case LineFrame a ->
                other instanceof LineFrame b
                        && a.waiting().equals(b.waiting())
                        && a.called().equals(b.called());
            case BoardFrame a ->
                other instanceof BoardFrame b
                        && a.calls().equals(b.calls())
                        && a.waiting().equals(b.waiting())
                        && a.branchName().equals(b.branchName());
            case BoothFrame a ->
                other instanceof BoothFrame b
                        && a.label().equals(b.label())
                        && a.idleExperts() == b.idleExperts()
                        && Objects.equals(a.invitation(), b.invitation());
            case OfferFrame a -> other instanceof OfferFrame b && a.offers().equals(b.offers());
            case CatalogueFrame a ->
                other instanceof CatalogueFrame b
                        && a.services().equals(b.services())
                        && a.branchName().equals(b.branchName())
                        && a.publicUrl().equals(b.publicUrl());
        };
    }
}
