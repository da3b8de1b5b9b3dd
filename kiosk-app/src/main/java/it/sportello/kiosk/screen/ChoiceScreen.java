package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.kiosk.choice.Page;
import it.sportello.kiosk.choice.ServiceSearch;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Stage.Choosing;
import it.sportello.kiosk.visit.Visit;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The services as large choices, all of them or those that fit what was typed. */
final class ChoiceScreen extends Screen<Scene> {

    private final VisitDesk desk;
    private final Input wish = new Input(ValueChangeMode.EAGER);
    private final Paragraph result = new Paragraph();
    private final Div tiles = Keys.box("tiles");
    private final NativeButton previous;
    private final NativeButton next;
    private final Span pages = Keys.span("pages", "");
    private final Div paging;
    private final ScreenKeyboard keyboard;
    private List<ServiceCard> searched = List.of();
    private ServiceSearch search = new ServiceSearch(List.of());
    private List<Tile> shown = List.of();
    private int page;

    ChoiceScreen(VisitDesk desk, Phrases say) {
        super("choice", say.get("choice.title"));
        this.desk = desk;
        previous = Keys.button("plain", VaadinIcon.CHEVRON_LEFT, say.get("choice.previous"), () -> turn(-1));
        next = Keys.button("plain", VaadinIcon.CHEVRON_RIGHT, say.get("choice.next"), () -> turn(1));
        next.addClassName("icon-last");
        paging = Keys.box("paging", previous, pages, next);
        keyboard = new ScreenKeyboard(say, this::type, () -> desk.step(Visit::withoutKeyboard));
        result.addClassName("result");
        result.getElement().setAttribute("role", "status");
        add(wishField(say), result, tiles, paging, keyboard);
    }

    private Div wishField(Phrases say) {
        wish.setId("wish");
        wish.addClassName("wish");
        wish.getElement().setAttribute("autocomplete", "off");
        wish.getElement().setAttribute("inputmode", "none");
        wish.getElement().setAttribute("maxlength", "60");
        wish.setPlaceholder(say.get("search.example"));
        wish.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.step(visit -> visit.withWish(change.getValue()));
            }
        });
        wish.getElement().addEventListener("click", click -> desk.step(Visit::typeWish));
        var label = new NativeLabel(say.get("search.prompt"));
        label.setFor(wish);
        return Keys.box("search", label, wish);
    }

    private void type(String key) {
        var text = wish.getValue();
        desk.step(visit -> visit.withWish(ScreenKeyboard.typed(text, key)));
    }

    private void turn(int by) {
        desk.step(visit -> visit.page(page + by));
    }

    @Override
    void show(Scene scene, Phrases say) {
        if (scene.visit().stage() instanceof Choosing choosing) {
            if (!wish.getValue().equals(choosing.wish())) {
                wish.setValue(choosing.wish());
            }
            keyboard.setVisible(choosing.typing());
            setClassName("typing", choosing.typing());
            showServices(choosing, scene.office(), say);
        }
    }

    private void showServices(Choosing choosing, Office office, Phrases say) {
        if (!searched.equals(office.services())) {
            searched = office.services();
            search = new ServiceSearch(searched);
        }
        var found = search.find(choosing.wish());
        var offered = found.isEmpty() ? searched : found;
        Keys.tell(result, resultText(choosing, found, say));
        var current = Page.of(offered, choosing.page());
        page = current.number();
        place(current.items(), say);
        shown.forEach(tile -> tile.show(office, say));
        paging.setVisible(current.count() > 1);
        previous.setEnabled(current.hasPrevious());
        next.setEnabled(current.hasNext());
        pages.setText(say.get("choice.page", Map.of("page", page + 1, "count", current.count())));
    }

    private static String resultText(Choosing choosing, List<ServiceCard> found, Phrases say) {
        if (choosing.wish().isBlank()) {
            return "";
        }
        return found.isEmpty() ? say.get("search.none") : say.get("search.found", "count", found.size());
    }

    /** New tiles only where the services differ, so that the focus stays. */
    private void place(List<ServiceCard> cards, Phrases say) {
        if (shown.stream().map(Tile::card).toList().equals(cards)) {
            return;
        }
        tiles.removeAll();
        var fresh = new ArrayList<Tile>();
        for (var card : cards) {
            var tile = new Tile(card, say, () -> desk.step(visit -> visit.look(card.id())));
            fresh.add(tile);
            tiles.add(tile.button);
        }
        shown = List.copyOf(fresh);
    }

    /** One large choice. */
    private static final class Tile {
        private final ServiceCard card;
        private final NativeButton button;
        private final Span state = Keys.span("state", "");

        Tile(ServiceCard card, Phrases say, Runnable chosen) {
            this.card = card;
            var text = card.text(say.language().code());
            button = Keys.button("tile", "", chosen);
            button.addClassName("service");
            button.add(Keys.span("title", text.name()), Keys.span("summary", text.summary()), state);
        }

        ServiceCard card() {
            return card;
        }

        void show(Office office, Phrases say) {
            Keys.tell(state, ServiceFacts.inShort(card, office, say));
            button.setClassName("is-closed", office.link().isUp() && !office.joinable(card.id()));
        }
    }
}
