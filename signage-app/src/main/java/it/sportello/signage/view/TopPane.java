package it.sportello.signage.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.BoardFrame;
import it.sportello.signage.wording.Wording;

/** Whose screen it is, and what time it is there; the browser moves the clock. */
final class TopPane extends Header {

    private final Wording wording;

    TopPane(Wording wording) {
        this.wording = wording;
        addClassName("sg-top");
    }

    void show(BoardFrame frame) {
        removeAll();
        var organisation = new Paragraph(frame.organisationName());
        var office = new Div(organisation, new H1(frame.branchName()));
        office.addClassName("sg-office");
        add(office, clock(frame.zone()));
    }

    private Div clock(String zone) {
        var time = new Span();
        time.addClassNames("sg-clock-time", "sp-number");
        var date = new Span();
        date.addClassName("sg-clock-date");
        var clock = new Div(date, time);
        clock.addClassName("sg-clock");
        var language = wording.languages().getFirst();
        clock.getElement()
                .setAttribute("data-zone", zone)
                .setAttribute("data-locale", language.locale().toLanguageTag());
        return clock;
    }
}
