package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.choice.Page;
import it.sportello.kiosk.text.Phrases;
import java.util.List;
import java.util.Map;

/** The services that are served by video, as large choices. */
final class TalkScreen extends Screen<BoothScene> {

    private final BoothDesk desk;
    private final Div tiles = Keys.box("tiles");
    private final Span pages = Keys.span("pages", "");
    private final NativeButton previous;
    private final NativeButton next;
    private final Div paging;
    private Object shown = List.of();
    private int page;

    TalkScreen(BoothDesk desk, Phrases say) {
        super("choice", say.get("talk.title"));
        this.desk = desk;
        previous = Keys.button("plain", VaadinIcon.CHEVRON_LEFT, say.get("choice.previous"), () -> turn(-1));
        next = Keys.button("plain", VaadinIcon.CHEVRON_RIGHT, say.get("choice.next"), () -> turn(1));
        next.addClassName("icon-last");
        paging = Keys.box("paging", previous, pages, next);
        add(tiles, paging);
    }

    private void turn(int by) {
        var to = page + by;
        desk.step(visit -> visit.page(to));
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        if (scene.visit().stage() instanceof BoothStage.Choosing(var wanted)) {
            var current = Page.of(BoothFacts.services(scene), wanted);
            page = current.number();
            place(current.items(), scene, say);
            paging.setVisible(current.count() > 1);
            previous.setEnabled(current.hasPrevious());
            next.setEnabled(current.hasNext());
            pages.setText(say.get("choice.page", Map.of("page", page + 1, "count", current.count())));
        }
    }

    /** New tiles only where something differs, so that the focus stays. */
    private void place(List<ServiceCard> cards, BoothScene scene, Phrases say) {
        var states = cards.stream()
                .map(card -> ServiceFacts.inShort(card, scene.office(), say))
                .toList();
        var now = List.of(cards, states);
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        tiles.removeAll();
        for (var i = 0; i < cards.size(); i++) {
            tiles.add(tile(cards.get(i), states.get(i), scene, say));
        }
    }

    private NativeButton tile(ServiceCard card, String state, BoothScene scene, Phrases say) {
        var text = card.text(say.language().code());
        var tile = Keys.button("tile", "", () -> desk.step(visit -> visit.look(card.id())));
        tile.addClassName("service");
        tile.setClassName("is-closed", !scene.office().joinable(card.id()));
        tile.add(Keys.span("title", text.name()), Keys.span("summary", text.summary()), Keys.span("state", state));
        return tile;
    }
}
