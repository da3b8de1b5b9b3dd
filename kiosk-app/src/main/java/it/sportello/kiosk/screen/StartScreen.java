package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Visit;
import it.sportello.kiosk.visit.VisitDesk;

/** The first screen: what one can do here, and whether the office is open. */
final class StartScreen extends Screen<Scene> {

    private final Paragraph state = new Paragraph();
    private final Paragraph notice = new Paragraph();
    private final Div hours;
    private final UnorderedList days = new UnorderedList();
    private final NativeButton join;
    private final Span joinLabel;

    StartScreen(VisitDesk desk, KioskTexts texts, Phrases say) {
        super("start", say.get("start.title"));
        state.addClassName("live");
        state.getElement().setAttribute("role", "status");
        notice.addClassNames("notice", "warning");
        notice.getElement().setAttribute("role", "status");
        hours = Keys.box("papers", new H2(say.get("hours.title")), days);
        joinLabel = Keys.span("title", "");
        join = Keys.button("tile", "", () -> desk.step(Visit::join));
        join.addClassName("join");
        join.add(Keys.icon(VaadinIcon.TICKET), joinLabel);
        var search =
                Keys.button("field", VaadinIcon.SEARCH, say.get("search.prompt"), () -> desk.step(Visit::typeWish));
        add(state, notice, join, search, hours, languages(desk, texts, say));
    }

    private static Div languages(VisitDesk desk, KioskTexts texts, Phrases say) {
        var tiles = new LanguageTiles(texts, say, language -> desk.step(visit -> visit.speak(language)));
        return Keys.box("choose-language", new H2(say.get("bar.language")), tiles);
    }

    @Override
    void show(Scene scene, Phrases say) {
        var office = scene.office();
        Keys.tell(state, liveState(office, say));
        state.setClassName("is-open", office.open());
        Keys.tell(notice, notice(scene, say));
        showHours(office, say);
        // Without the hub one can still read what to bring.
        joinLabel.setText(say.get(office.link().isUp() ? "start.join" : "start.read"));
    }

    /** Where one cannot join now, one reads when to come. */
    private void showHours(Office office, Phrases say) {
        var open = office.link().isUp() && office.open();
        days.removeAll();
        if (!open) {
            office.days().forEach(day -> days.add(new ListItem(say.days(day))));
        }
        hours.setVisible(!open && !office.days().isEmpty());
    }

    private static String liveState(Office office, Phrases say) {
        if (!office.link().isUp()) {
            return "";
        }
        if (office.open()) {
            return say.get(office.staffed() ? "start.open" : "start.unstaffed", "count", office.peopleWaiting());
        }
        return office.findOpening()
                .map(at -> say.get("start.opens", "when", say.moment(at, office.zone())))
                .orElseGet(() -> say.get("start.closed"));
    }

    private static String notice(Scene scene, Phrases say) {
        var office = scene.office();
        if (!office.link().isUp()) {
            return say.get("away.notice");
        }
        return office.printer().prints() ? "" : say.get("printer.notice");
    }
}
