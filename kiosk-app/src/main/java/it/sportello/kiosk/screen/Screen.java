package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import it.sportello.kiosk.text.Phrases;

/**
 * One question to the citizen, filling the middle of the display; made anew for each stage and language.
 *
 * @param <S> all that is shown at one moment
 */
abstract class Screen<S> extends Div {

    private final H1 heading = new H1();

    Screen(String name, String heading) {
        addClassNames("screen", name);
        this.heading.setText(heading);
        this.heading.getElement().setAttribute("tabindex", "-1");
        add(this.heading);
    }

    /** Shows what has changed without moving the focus. */
    abstract void show(S scene, Phrases say);

    final void headline(String text) {
        heading.setText(text);
    }

    /** Puts the focus where reading begins. */
    final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }
}
