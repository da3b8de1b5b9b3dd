package it.sportello.hub.shell.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.hub.documents.Document;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the citizen sent; each opens in a panel, under a figure key. */
final class DocumentList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RoomDoors doors;
    private final transient Words words;
    private final transient Visit visit;
    private final UnorderedList list = new UnorderedList();
    private final Keyed<Object, Numbered> rows =
            new Keyed<>(list, numbered -> numbered.document().id(), this::row);
    private final Paragraph none = new Paragraph();

    DocumentList(RoomDoors doors, Words words, Visit visit) {
        this.doors = doors;
        this.words = words;
        this.visit = visit;
        addClassName("documents");
        none.setText(words.say("case.documents.none"));
        add(new H3(words.say("case.documents")), none, list);
        refresh();
    }

    void refresh() {
        var documents = doors.documents().list(visit.staff().id(), visit.ticket());
        none.setVisible(documents.isEmpty());
        list.setVisible(!documents.isEmpty());
        rows.show(numbered(documents));
    }

    private static List<Numbered> numbered(List<Document> documents) {
        var numbered = new ArrayList<Numbered>();
        documents.forEach(document -> numbered.add(new Numbered(numbered.size() + 1, document)));
        return numbered;
    }

    private Component row(Numbered numbered) {
        var document = numbered.document();
        var time = Map.of("time", words.time(document.arrivedAt(), visit.zone()));
        var about =
                words.say("case.document", time) + " · " + words.say("case.pages", Map.of("pages", document.pages()));
        var key = numbered.number() < 10 ? Integer.toString(numbered.number()) : "";
        var open = new KeyButton(words.say("case.open"), key, () -> open(document, about));
        open.setAriaLabel(words.say("case.open.named", time));
        return new ListItem(new Span(about), open);
    }

    private void open(Document document, String about) {
        var paper = new IFrame("/rooms/documents/" + document.id() + "?inline");
        paper.addClassName("paper");
        paper.setTitle(about);
        var panel = new Dialog();
        panel.setHeaderTitle(about);
        panel.setWidth("60rem");
        panel.add(paper);
        // Before the paper, which would have the focus and keep all keys to itself.
        panel.getHeader().add(new KeyButton(words.say("close"), "", panel::close));
        panel.open();
    }

    private record Numbered(int number, Document document) {}
}
