package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Duration;

/**
 * A running time. It is counted in the browser from what had gone by when the page got it, so the browser's own clock
 * does not matter.
 */
@Tag("sp-ticking")
@JavaScript("context://console/console.js")
public final class Ticking extends Component {

    private static final long serialVersionUID = 1L;

    private Ticking(String direction, Duration time) {
        getElement().setAttribute(direction, Long.toString(Math.max(0, time.toSeconds())));
    }

    /** Shown as minutes and seconds. */
    public static Ticking seconds(Duration elapsed) {
        return new Ticking("elapsed", elapsed);
    }

    /** Counts down to nothing, as minutes and seconds. */
    public static Ticking left(Duration left) {
        return new Ticking("left", left);
    }

    /**
     * Shown as whole minutes.
     *
     * @param pattern the text, with {@code 0} where the minutes go
     */
    public static Ticking minutes(Duration elapsed, String pattern) {
        var ticking = new Ticking("elapsed", elapsed);
        ticking.getElement().setAttribute("minutes", pattern);
        return ticking;
    }
}
