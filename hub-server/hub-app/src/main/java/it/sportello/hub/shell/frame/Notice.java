package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The place where the console answers in words; read aloud at once. */
public final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    private final Span text = new Span();

    public Notice() {
        addClassName("notice");
        getElement().setAttribute("role", "alert");
        clear();
    }

    public void clear() {
        removeAll();
        getElement().setAttribute("data-kind", "none");
    }

    /** Says that something was done. */
    public void tell(String sentence) {
        show("done", sentence);
    }

    /** Says why something was not done. */
    public void refuse(String sentence) {
        show("refused", sentence);
    }

    /** Says that something is unsure, and offers to try again. */
    public void doubt(String sentence, KeyButton again) {
        show("unsure", sentence);
        add(again);
    }

    public String sentence() {
        return text.getText();
    }

    private void show(String kind, String sentence) {
        clear();
        getElement().setAttribute("data-kind", kind);
        text.setText(sentence);
        add(text);
    }
}
