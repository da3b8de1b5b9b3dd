package it.sportello.kiosk.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A question in front of everything else; what lies behind cannot be touched meanwhile. */
final class Dialogue extends Div {

    private final H2 title = new H2();

    Dialogue(String role, String heading, Component... content) {
        addClassName("veil");
        title.setText(heading);
        title.setId("dialogue-title");
        title.getElement().setAttribute("tabindex", "-1");
        var box = new Section(title);
        box.addClassName("dialogue");
        box.add(content);
        box.getElement().setAttribute("role", role);
        box.getElement().setAttribute("aria-modal", "true");
        box.getElement().setAttribute("aria-labelledby", "dialogue-title");
        add(box);
    }

    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }
}
