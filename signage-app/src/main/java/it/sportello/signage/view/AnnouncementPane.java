package it.sportello.signage.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.sportello.signage.board.Announcement;
import it.sportello.signage.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The call just made. It fills the screen while there is one, and is always there for those who listen. */
final class AnnouncementPane extends Section {

    private final Wording wording;

    AnnouncementPane(Wording wording) {
        this.wording = wording;
        addClassName("sg-now");
        getElement().setAttribute("role", "status").setAttribute("aria-atomic", "true");
    }

    void show(@Nullable Announcement announcement) {
        removeAll();
        setClassName("sg-shown", announcement != null);
        if (announcement != null) {
            fill(announcement);
        }
    }

    private void fill(Announcement announcement) {
        var call = announcement.call();
        var label = new Paragraph(new PhraseText(wording.phrase(announcement.isRecall() ? "call.recall" : "number")));
        label.setClassName("sg-label");
        label.setClassName("sg-recall", announcement.isRecall());
        var number = new Paragraph(call.number());
        number.addClassNames("sp-number", "sg-called");
        number.getStyle().set("--sg-letters", Integer.toString(call.number().length()));
        var place = new Paragraph(new PhraseText(wording.place(call)));
        place.addClassName("sg-goto");
        add(new Div(label, number), place);
    }
}
