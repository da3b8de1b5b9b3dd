package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.text.Phrases;

/** No expert was free at once: the citizen's number, and the place in the line. */
final class WaitingScreen extends Screen<BoothScene> {

    private final Paragraph slip = new Paragraph();
    private final Paragraph other = BoothFacts.warning();

    WaitingScreen(BoothDesk desk, TicketTaken ticket, Phrases say) {
        super("ticket", say.get("ticket.title"));
        slip.addClassName("notice");
        slip.getElement().setAttribute("role", "status");
        var facts = Keys.box(
                "facts",
                TicketScreen.fact(say.get("detail.ahead"), Integer.toString(ticket.peopleAhead())),
                TicketScreen.fact(say.get("detail.wait"), say.wait(ticket.expectedWait())));
        var qr = new QrPicture(ticket.url(), say.get("ticket.qr"));
        add(
                Keys.box("number", Keys.span("sp-number", ticket.number())),
                Keys.paragraph("lead", say.get("waiting.text")),
                other,
                slip,
                Keys.box("columns", facts, Keys.box("scan", qr, Keys.paragraph("hint", say.get("ticket.scan")))),
                Keys.button("primary", VaadinIcon.CHECK, say.get("ticket.finish"), desk::finish));
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        Keys.tell(slip, say.of("slip", scene.slip()));
        slip.setClassName("warning", TicketScreen.isTrouble(scene.slip()));
        Keys.tell(
                other,
                scene.findInvitation()
                        .map(invited -> say.get("waiting.other", "number", invited.number()))
                        .orElse(""));
    }
}
