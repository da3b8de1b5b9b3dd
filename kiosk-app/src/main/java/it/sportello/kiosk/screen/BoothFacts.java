package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Paragraph;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.PlaceKind;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.text.Phrases;
import java.util.List;

/** What is said of a booth's line and experts, in words. */
final class BoothFacts {

    private BoothFacts() {}

    /** The services that are served by video. */
    static List<ServiceCard> services(BoothScene scene) {
        return scene.office().services().stream()
                .filter(card -> card.place() != PlaceKind.COUNTER)
                .toList();
    }

    /** Who could talk now, or how long the line is. */
    static String live(BoothScene scene, Phrases say) {
        var office = scene.office();
        if (!office.link().isUp()) {
            return "";
        }
        if (scene.idleExperts() > 0) {
            return say.get("booth.experts", "count", scene.idleExperts());
        }
        var services = services(scene);
        if (services.stream().noneMatch(card -> office.joinable(card.id()))) {
            return say.get("booth.closed");
        }
        return say.get("booth.line", "count", office.peopleWaiting(services));
    }

    /** What does not work and is worth knowing before one begins; empty where all does. */
    static String notice(BoothScene scene, Phrases say) {
        return scene.office().link().isUp() ? "" : say.get("booth.away");
    }

    /** A place for what goes wrong. */
    static Paragraph warning() {
        var place = new Paragraph();
        place.addClassNames("notice", "warning");
        place.getElement().setAttribute("role", "status");
        return place;
    }
}
