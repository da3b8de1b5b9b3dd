package it.sportello.signage.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.signage.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;

/** The recent calls, newest first: number, place and time. */
final class CallsPane extends Section {

    private static final int MOST = 6;

    private final Wording wording;

    CallsPane(Wording wording) {
        this.wording = wording;
        addClassNames("sg-pane", "sg-calls");
    }

    void show(BoardFrame frame, Instant now) {
        removeAll();
        add(new H2(new PhraseText(wording.phrase("calls"))));
        if (frame.calls().isEmpty()) {
            var none = new Paragraph(new PhraseText(wording.phrase("calls.none")));
            none.addClassName("sg-none");
            add(none);
            return;
        }
        var zone = ZoneId.of(frame.zone());
        var list = new OrderedList();
        frame.calls().stream().limit(MOST).map(call -> row(call, now, zone)).forEach(list::add);
        add(list);
    }

    private ListItem row(BoardCall call, Instant now, ZoneId zone) {
        var number = new Span(call.number());
        number.addClassName("sp-number");
        var place = new PhraseText(wording.place(call));
        place.addClassName("sg-place");
        var time = new Span(Wording.moment(call.at(), now, zone));
        time.addClassName("sg-time");
        var row = new ListItem(number, place, time);
        row.setClassName("sg-active", call.active());
        return row;
    }
}
