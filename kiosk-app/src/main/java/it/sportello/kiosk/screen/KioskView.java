package it.sportello.kiosk.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The kiosk's only page. */
@Route("")
public final class KioskView extends Div {

    private final KioskFace face;
    private final ScheduledExecutorService desk;
    private @Nullable ScheduledFuture<?> ticking;

    public KioskView(KioskTexts texts, VisitDesk.Parts parts, ScheduledExecutorService desk) {
        this.desk = desk;
        face = new KioskFace(texts, (turn, changed) -> new VisitDesk(parts, turn, changed));
        add(face);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ticking = desk.scheduleAtFixedRate(face::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }
}
