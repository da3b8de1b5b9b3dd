package it.sportello.hub.shell.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import it.sportello.hub.shell.words.Words;

/** What the citizen sent. */
final class DocumentList extends Div {

    private static final long serialVersionUID = 1L;

    DocumentList(RoomDoors doors, Words words, Visit visit) {
        add(new H3(words.say("case.documents")), new Paragraph(words.say("case.documents.none")));
    }

    void refresh() {}
}
