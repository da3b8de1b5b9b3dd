package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.text.Phrases;

/** The citizen's own picture as in a mirror; an icon stands there until it moves. */
final class Mirror extends Div {

    Mirror(VaadinIcon instead, Phrases say) {
        addClassName("mirror");
        add(Keys.icon(instead), new Picture("self", say.get("room.self")));
    }
}
