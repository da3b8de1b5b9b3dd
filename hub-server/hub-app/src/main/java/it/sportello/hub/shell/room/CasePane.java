package it.sportello.hub.shell.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.api.room.PhotoRequest;
import it.sportello.hub.shell.words.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The case beside the room: what the citizen was asked to bring, what came, and the note on the visit. */
public final class CasePane extends Section {

    private static final long serialVersionUID = 1L;

    private final DocumentList documents;
    private transient @Nullable PhotoRequest seen;

    public CasePane(RoomDoors doors, Words words, Visit visit) {
        this.documents = new DocumentList(doors, words, visit);
        addClassName("case");
        setId("case");
        getElement().setAttribute("aria-label", words.say("case.title"));
        add(new H2(words.say("case.title")), documents);
        if (!visit.papers().isEmpty()) {
            add(new H3(words.say("ticket.papers")), papers(visit));
        }
        add(new NoteField(doors, words, visit));
    }

    private static Component papers(Visit visit) {
        var list = new UnorderedList();
        list.addClassName("papers");
        visit.papers().forEach(paper -> list.add(new ListItem(paper)));
        return list;
    }

    /** Reads the documents anew where the state of the room says that one has arrived. */
    public void look(RoomState state) {
        var photo = state.view() == null ? null : state.view().photo();
        if (!Objects.equals(photo, seen)) {
            seen = photo;
            documents.refresh();
        }
    }
}
