package it.sportello.kiosk.screen;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A place for a moving picture, filled by the engine's script in the page. */
@Tag("video")
final class Picture extends HtmlContainer {

    /**
     * An empty place.
     *
     * @param place {@code self}, {@code main} or {@code corner}
     */
    Picture(String place, String description) {
        addClassName("picture");
        getElement().setAttribute("data-media", place);
        getElement().setAttribute("aria-label", description);
        getElement().setAttribute("muted", true);
        getElement().setAttribute("playsinline", true);
    }
}
