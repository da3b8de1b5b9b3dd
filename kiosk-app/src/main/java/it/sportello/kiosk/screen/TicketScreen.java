package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.VisitDesk;

/** The citizen's number, the largest thing on the screen, and where to go with it. */
final class TicketScreen extends Screen<Scene> {

    private final Paragraph slip = new Paragraph();

    TicketScreen(VisitDesk desk, TicketTaken ticket, Phrases say) {
        super("ticket", say.get("ticket.title"));
        var number = Keys.span("sp-number", ticket.number());
        var card = Keys.box("number", number);
        var qr = new QrPicture(ticket.url(), say.get("ticket.qr"));
        slip.addClassName("notice");
        slip.getElement().setAttribute("role", "status");
        var scan = Keys.box("scan", qr, Keys.paragraph("hint", say.get("ticket.scan")));
        add(card, slip, Keys.box("columns", facts(ticket, say), scan));
        add(Keys.button("primary", VaadinIcon.CHECK, say.get("ticket.finish"), desk::finish));
    }

    private static Div facts(TicketTaken ticket, Phrases say) {
        return Keys.box(
                "facts",
                fact(say.get("detail.place"), say.of("place", ticket.place())),
                fact(say.get("detail.ahead"), Integer.toString(ticket.peopleAhead())),
                fact(say.get("detail.wait"), say.wait(ticket.expectedWait())));
    }

    static Div fact(String label, String value) {
        Span text = Keys.span("value", value);
        return Keys.box("fact", Keys.span("label", label), text);
    }

    @Override
    void show(Scene scene, Phrases say) {
        Keys.tell(slip, say.of("slip", scene.slip()));
        slip.setClassName("warning", isTrouble(scene.slip()));
    }

    /** Whether the citizen has to do without paper, perhaps. */
    static boolean isTrouble(SlipState slip) {
        return switch (slip) {
            case PRINTING, PRINTED -> false;
            case UNCONFIRMED, PAPER_OUT, COVER_OPEN, FAILED, NO_PRINTER -> true;
        };
    }
}
