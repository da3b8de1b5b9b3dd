package it.sportello.kiosk.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The turn of a display: what comes from elsewhere waits for it; where the display is gone, nobody needs it. */
final class Turn implements Executor {

    private volatile @Nullable UI ui;

    /** The display is there. */
    void begin(UI present) {
        ui = present;
    }

    /** The display is gone. */
    void end() {
        ui = null;
    }

    @Override
    public void execute(Runnable task) {
        var present = ui;
        if (present != null) {
            try {
                var _ = present.access(task::run);
            } catch (UIDetachedException gone) {
                ui = null;
            }
        }
    }
}
