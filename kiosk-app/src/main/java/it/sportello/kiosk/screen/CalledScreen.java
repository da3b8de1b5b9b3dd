package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.text.Phrases;

/** A number is called to the booth: it is the largest thing on the screen, and how to come in stands below. */
final class CalledScreen extends Screen<BoothScene> {

    private final Span number = Keys.span("sp-number", "");
    private final Paragraph camera = BoothFacts.warning();

    CalledScreen(BoothDesk desk, Phrases say) {
        super("called", say.get("called.title"));
        var ways = new UnorderedList(new ListItem(say.get("called.show")), new ListItem(say.get("called.type")));
        ways.addClassName("ways");
        var type = Keys.button(
                "primary", VaadinIcon.KEYBOARD, say.get("called.button"), () -> desk.step(BoothVisit::typeNumber));
        add(Keys.box("number", number), ways, camera, new Mirror(VaadinIcon.QRCODE, say), type);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        scene.findInvitation().ifPresent(invited -> {
            Keys.tell(number, invited.number());
            headline(say.get(invited.serving() ? "called.again" : "called.title"));
        });
        Keys.tell(camera, ShowTicketScreen.blind(scene) ? say.get("show.blind") : "");
    }
}
