package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;

/** What is said of a service and its line, in words. */
final class ServiceFacts {

    private ServiceFacts() {}

    /** In one line, for a tile; empty where nothing is known. */
    static String inShort(ServiceCard card, Office office, Phrases say) {
        return office.findLiveOffer(card.id())
                .map(offer -> offer.joinable()
                        ? say.get("service.ahead", "count", offer.waiting())
                        : closed(offer, office, say))
                .orElse("");
    }

    /** Why no ticket can be taken now, and when one can; empty where one can. */
    static String whyNot(ServiceCard card, Office office, Phrases say) {
        if (!office.link().isUp()) {
            return say.get("away.detail");
        }
        return office.findOffer(card.id())
                .map(offer -> offer.joinable() ? "" : closed(offer, office, say))
                .orElseGet(() -> say.get("service.closed"));
    }

    private static String closed(ServiceOffer offer, Office office, Phrases say) {
        var opensAt = offer.opensAt();
        return opensAt == null
                ? say.get("service.closed")
                : say.get("service.opens", "when", say.moment(opensAt, office.zone()));
    }

    /** What to bring. */
    static Div papers(ServiceCard card, Phrases say) {
        var list = new UnorderedList();
        card.text(say.language().code()).papers().forEach(paper -> list.add(new ListItem(paper)));
        var box = Keys.box("papers", new H2(say.get("detail.papers")));
        box.add(list.getChildren().findAny().isPresent() ? list : Keys.paragraph("none", say.get("detail.nopapers")));
        return box;
    }
}
