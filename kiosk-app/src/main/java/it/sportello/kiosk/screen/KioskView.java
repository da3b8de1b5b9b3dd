package it.sportello.kiosk.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.visit.VisitDesk;
import it.sportello.link.HubLink;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The kiosk's only page: the display of a lobby's kiosk, or of a booth's once the hub has said that it stands in one. */
@Route("")
public final class KioskView extends Div {

    private final KioskTexts texts;
    private final VisitDesk.Parts parts;
    private final BoothDesk booth;
    private final OfficeWatch office;
    private final ScheduledExecutorService desk;
    private boolean inBooth;
    private @Nullable ScheduledFuture<?> ticking;
    private HubLink.@Nullable Subscription watching;

    public KioskView(
            KioskTexts texts,
            VisitDesk.Parts parts,
            BoothDesk booth,
            OfficeWatch office,
            ScheduledExecutorService desk) {
        this.texts = texts;
        this.parts = parts;
        this.booth = booth;
        this.office = office;
        this.desk = desk;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        place(office.now());
        watching = office.watch(now -> {
            if (now.inBooth() != inBooth) {
                var _ = ui.access(() -> place(now));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (watching != null) {
            watching.close();
        }
        stopTicking();
    }

    private void place(Office now) {
        inBooth = now.inBooth();
        stopTicking();
        removeAll();
        if (inBooth) {
            add(new BoothFace(texts, booth));
        } else {
            var face = new KioskFace(texts, (turn, changed) -> new VisitDesk(parts, turn, changed));
            add(face);
            ticking = desk.scheduleAtFixedRate(face::tick, 1, 1, TimeUnit.SECONDS);
        }
    }

    private void stopTicking() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }
}
