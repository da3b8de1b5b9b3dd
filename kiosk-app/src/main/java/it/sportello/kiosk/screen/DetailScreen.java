package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Stage.Looking;
import it.sportello.kiosk.visit.VisitDesk;

/** One service: what to bring, how long the wait is, and the one large button. */
final class DetailScreen extends Screen<Scene> {

    private final ServiceCard card;
    private final Span ahead = Keys.span("value", "");
    private final Span wait = Keys.span("value", "");
    private final Div line;
    private final Paragraph whyNot = new Paragraph();
    private final NativeButton take;
    private final PriorityChoice priority;

    DetailScreen(VisitDesk desk, ServiceCard card, Phrases say) {
        super("detail", card.text(say.language().code()).name());
        this.card = card;
        var text = card.text(say.language().code());
        line = Keys.box(
                "facts",
                fact(say.get("detail.ahead"), ahead),
                fact(say.get("detail.wait"), wait),
                fact(say.get("detail.place"), Keys.span("value", say.of("place", card.place()))),
                fact(say.get("detail.fee"), Keys.span("value", fee(card, say))));
        whyNot.addClassNames("notice", "warning");
        whyNot.getElement().setAttribute("role", "status");
        take = Keys.button("primary", VaadinIcon.TICKET, say.get("detail.take"), desk::take);
        priority = new PriorityChoice(say, reason -> desk.step(visit -> visit.withPriority(reason)));
        add(Keys.paragraph("lead", text.summary()), line, ServiceFacts.papers(card, say), whyNot, priority, take);
    }

    private static String fee(ServiceCard card, Phrases say) {
        return card.feeCents() == 0 ? say.get("detail.free") : say.euro(card.feeCents());
    }

    private static Div fact(String label, Span value) {
        return Keys.box("fact", Keys.span("label", label), value);
    }

    @Override
    void show(Scene scene, Phrases say) {
        showLine(scene.office(), say);
        if (scene.visit().stage() instanceof Looking looking) {
            priority.show(looking.priority());
        }
    }

    private void showLine(Office office, Phrases say) {
        var open = office.joinable(card.id());
        var offer = office.findLiveOffer(card.id()).filter(ServiceOffer::joinable);
        ahead.setText(offer.map(now -> Integer.toString(now.waiting())).orElse("–"));
        wait.setText(offer.map(now -> say.wait(now.expectedWait())).orElse("–"));
        Keys.tell(whyNot, ServiceFacts.whyNot(card, office, say));
        take.setVisible(open);
        priority.setVisible(open);
    }
}
