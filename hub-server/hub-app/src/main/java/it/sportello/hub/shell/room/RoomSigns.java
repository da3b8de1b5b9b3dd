package it.sportello.hub.shell.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.frame.Ticking;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** How the room stands, in words: who is away and since when, how the link is and what that means. */
final class RoomSigns extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient InstantSource clock;
    private final Keyed<Object, Sign> signs = new Keyed<>(this, Sign::about, this::draw);

    RoomSigns(Words words, InstantSource clock) {
        this.clock = clock;
        addClassName("signs");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-live", "polite")
                .setAttribute("aria-label", words.say("room.signs"));
    }

    void show(List<Sign> now) {
        signs.show(now);
    }

    private Component draw(Sign sign) {
        var item = new ListItem(new Span(sign.text()));
        item.getElement().setAttribute("data-weight", sign.weight().name()).setAttribute("data-about", sign.about());
        if (sign.since() != null) {
            item.add(Ticking.seconds(Duration.between(sign.since(), clock.instant())));
        }
        if (sign.until() != null) {
            item.add(new Span(sign.untilText()), Ticking.left(Duration.between(clock.instant(), sign.until())));
        }
        return item;
    }
}
