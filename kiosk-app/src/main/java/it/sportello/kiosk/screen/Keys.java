package it.sportello.kiosk.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The few shapes of which all screens are made. */
final class Keys {

    private Keys() {}

    /** A button of one look, with a word. */
    static NativeButton button(String look, String label, Runnable action) {
        var button = new NativeButton(label, click -> action.run());
        button.addClassNames("key", look);
        return button;
    }

    /** A button with an icon and a word. */
    static NativeButton button(String look, VaadinIcon icon, String label, Runnable action) {
        var button = button(look, "", action);
        button.add(icon(icon), new Span(label));
        return button;
    }

    /** An icon that says nothing of its own: a word stands beside it. */
    static Icon icon(VaadinIcon shape) {
        var icon = shape.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    static Paragraph paragraph(String look, String text) {
        var paragraph = new Paragraph(new Text(text));
        paragraph.addClassName(look);
        return paragraph;
    }

    static Span span(String look, String text) {
        var span = new Span(text);
        span.addClassName(look);
        return span;
    }

    static Div box(String look, Component... parts) {
        var box = new Div(parts);
        box.addClassName(look);
        return box;
    }

    /** Sets a text, and hides its place where there is none. */
    static <P extends Component & HasText> void tell(P place, String text) {
        if (!place.getText().equals(text)) {
            place.setText(text);
        }
        place.setVisible(!text.isEmpty());
    }
}
