package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.text.Phrases;

/** One service by video: what to have at hand, whether somebody is free, and the one large button. */
final class TalkDetailScreen extends Screen<BoothScene> {

    private final ServiceCard card;
    private final Paragraph state = new Paragraph();
    private final Paragraph whyNot = BoothFacts.warning();
    private final PriorityChoice priority;
    private final NativeButton call;

    TalkDetailScreen(BoothDesk desk, ServiceCard card, Phrases say) {
        super("detail", card.text(say.language().code()).name());
        this.card = card;
        state.addClassName("live");
        state.getElement().setAttribute("role", "status");
        priority = new PriorityChoice(say, reason -> desk.step(visit -> visit.withPriority(reason)));
        call = Keys.button("primary", VaadinIcon.HEADSET, say.get("talk.call"), desk::ask);
        add(
                Keys.paragraph("lead", card.text(say.language().code()).summary()),
                state,
                ServiceFacts.papers(card, say),
                whyNot,
                priority,
                call);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        var open = scene.office().joinable(card.id());
        Keys.tell(state, open ? BoothFacts.live(scene, say) : "");
        state.setClassName("is-open", scene.idleExperts() > 0);
        Keys.tell(whyNot, ServiceFacts.whyNot(card, scene.office(), say));
        call.setVisible(open);
        priority.setVisible(open);
        if (scene.visit().stage() instanceof BoothStage.Looking looking) {
            priority.show(looking.priority());
        }
    }
}
