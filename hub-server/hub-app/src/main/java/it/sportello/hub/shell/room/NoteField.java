package it.sportello.hub.shell.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import it.sportello.hub.cases.VisitNote;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.util.Map;

/** The note on the visit; it is kept as soon as the field is left. */
final class NoteField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RoomDoors doors;
    private final transient Words words;
    private final transient Visit visit;
    private final Span kept = new Span();

    NoteField(RoomDoors doors, Words words, Visit visit) {
        this.doors = doors;
        this.words = words;
        this.visit = visit;
        addClassName("note");
        kept.getElement().setAttribute("role", "status");
        var title = new H3(words.say("room.act.NOTE"));
        title.add(new KeyButton.Key(RoomAct.NOTE.key()));
        var field = new TextArea();
        field.setId("room-" + RoomAct.NOTE);
        field.setAriaLabel(words.say("room.act.NOTE"));
        field.setMaxLength(VisitNote.MAX_TEXT);
        field.getElement().setAttribute("aria-keyshortcuts", RoomAct.NOTE.key());
        var before = doors.notes().find(visit.staff().organisation(), visit.ticket());
        before.ifPresent(note -> field.setValue(note.text()));
        before.ifPresent(this::tell);
        field.addValueChangeListener(change -> keep(change.getValue()));
        add(title, field, kept);
    }

    private void keep(String text) {
        var staff = visit.staff();
        doors.notes().write(staff.organisation(), staff.id(), visit.ticket(), text);
        doors.notes().find(staff.organisation(), visit.ticket()).ifPresentOrElse(this::tell, () -> kept.setText(""));
    }

    private void tell(VisitNote note) {
        kept.setText(words.say(
                "note.kept",
                Map.of(
                        "name",
                        doors.staff().get(note.by()).displayName(),
                        "time",
                        words.time(note.at(), visit.zone()))));
    }
}
