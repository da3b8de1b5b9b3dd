package it.sportello.kiosk.ticket;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.device.Direction;
import it.sportello.device.paper.TicketContent;
import it.sportello.face.Language;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.KioskTexts;

/** Writes what stands on the paper of a ticket, in the citizen's language. Immutable. */
public final class SlipWriter {

    private final KioskTexts texts;

    public SlipWriter(KioskTexts texts) {
        this.texts = texts;
    }

    public TicketContent write(TicketTaken ticket, Office office, Language language) {
        var say = texts.in(language);
        var service = office.findService(ticket.service())
                .map(card -> card.text(language.code()))
                .map(ServiceText::name)
                .orElse("");
        return TicketContent.of(ticket.number(), ticket.url())
                .withOffice(office.organisation(), office.branch())
                .withService(service)
                .withLine(say.get("slip.place"), say.of("place", ticket.place()))
                .withLine(say.get("slip.ahead"), Integer.toString(ticket.peopleAhead()))
                .withLine(
                        say.get("slip.wait"),
                        ticket.expectedWait() == null ? say.get("slip.unknown") : say.wait(ticket.expectedWait()))
                .withQrCaption(say.get("slip.scan"))
                .withFooter(say.moment(ticket.takenAt(), office.zone()), say.get("slip.keep"))
                .with("rtl".equals(language.direction()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    }
}
