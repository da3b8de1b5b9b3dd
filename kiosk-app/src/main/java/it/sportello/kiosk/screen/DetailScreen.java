package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.Priority;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Stage.Looking;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.EnumMap;
import java.util.Map;

/** One service: what to bring, how long the wait is, and the one large button. */
final class DetailScreen extends Screen {

    private final ServiceCard card;
    private final Span ahead = Keys.span("value", "");
    private final Span wait = Keys.span("value", "");
    private final Div line;
    private final Paragraph whyNot = new Paragraph();
    private final NativeButton take;
    private final NativeDetails priority = new NativeDetails();
    private final Map<Priority, NativeButton> reasons = new EnumMap<>(Priority.class);

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
        choices(desk, say);
        add(Keys.paragraph("lead", text.summary()), line, papers(card, say), whyNot, priority, take);
    }

    private static Div papers(ServiceCard card, Phrases say) {
        var list = new UnorderedList();
        card.text(say.language().code()).papers().forEach(paper -> list.add(new ListItem(paper)));
        var box = Keys.box("papers", new H2(say.get("detail.papers")));
        box.add(list.getChildren().findAny().isPresent() ? list : Keys.paragraph("none", say.get("detail.nopapers")));
        return box;
    }

    private static String fee(ServiceCard card, Phrases say) {
        return card.feeCents() == 0 ? say.get("detail.free") : say.euro(card.feeCents());
    }

    private static Div fact(String label, Span value) {
        return Keys.box("fact", Keys.span("label", label), value);
    }

    private void choices(VisitDesk desk, Phrases say) {
        priority.addClassName("priority");
        priority.setSummaryText(say.get("priority.title"));
        var group = Keys.box("reasons");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", say.get("priority.title"));
        for (var reason : Priority.values()) {
            var button =
                    Keys.button("choice", say.of("priority", reason), () -> desk.step(v -> v.withPriority(reason)));
            reasons.put(reason, button);
            group.add(button);
        }
        priority.setContent(new Div(Keys.paragraph("hint", say.get("priority.hint")), group));
    }

    @Override
    void show(Scene scene, Phrases say) {
        showLine(scene.office(), say);
        if (scene.visit().stage() instanceof Looking looking) {
            reasons.forEach((reason, button) ->
                    button.getElement().setAttribute("aria-pressed", Boolean.toString(reason == looking.priority())));
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
