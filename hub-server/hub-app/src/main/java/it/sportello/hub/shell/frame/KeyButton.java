package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;

/** A button that shows the key that presses it. */
public final class KeyButton extends Button {

    private static final long serialVersionUID = 1L;

    /** @param keys as in {@code aria-keyshortcuts}, the one to show first; empty for none */
    public KeyButton(String text, String keys, Runnable act) {
        super(text, click -> act.run());
        addClassName("act");
        if (!keys.isEmpty()) {
            getElement().setAttribute("aria-keyshortcuts", keys);
            setSuffixComponent(new Key(keys.split(" ", -1)[0]));
        }
    }

    public KeyButton asMain() {
        addThemeNames("primary");
        return this;
    }

    /** A key as printed on the keyboard; told to screen readers by the attribute of its button alone. */
    public static final class Key extends Component {

        private static final long serialVersionUID = 1L;

        public Key(String key) {
            super(new Element("kbd").setText(key).setAttribute("aria-hidden", "true"));
        }
    }
}
