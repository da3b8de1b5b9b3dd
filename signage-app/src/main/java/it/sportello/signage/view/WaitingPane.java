package it.sportello.signage.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardWaiting;
import it.sportello.signage.wording.Wording;
import java.util.List;

/** How many wait for each service, and how long one who joins now would. More services than fit come up by turns. */
final class WaitingPane extends Section {

    private static final int PAGE = 6;

    private final Wording wording;

    WaitingPane(Wording wording) {
        this.wording = wording;
        addClassNames("sg-pane", "sg-waiting");
    }

    void show(BoardFrame frame) {
        removeAll();
        var all = frame.waiting();
        setVisible(!all.isEmpty());
        var heading = new H2(new PhraseText(wording.phrase("services")));
        heading.addClassName("sp-spoken");
        var pages = new Div();
        pages.addClassName("sg-turns");
        for (var from = 0; from < all.size(); from += PAGE) {
            pages.add(page(all.subList(from, Math.min(from + PAGE, all.size()))));
        }
        add(heading, pages);
    }

    private NativeTable page(List<BoardWaiting> services) {
        var table = new NativeTable();
        table.getHead().add(new NativeTableRow(head("services"), head("people"), head("expected")));
        services.stream().map(this::row).forEach(table.getBody()::add);
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        return header("col", new PhraseText(wording.phrase(key)));
    }

    private NativeTableRow row(BoardWaiting service) {
        var prefix = new Span(service.prefix());
        prefix.addClassNames("sg-prefix", "sp-number");
        var name = new PhraseText(wording.written(service.names()));
        var both = new Div(prefix, name);
        both.addClassName("sg-service");
        var row = new NativeTableRow(header("row", both));
        var people = new Span(Integer.toString(service.waiting()));
        people.addClassName("sp-number");
        row.addDataCell().add(people);
        row.addDataCell().add(new PhraseText(wording.wait(service.expectedWait())));
        return row;
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
