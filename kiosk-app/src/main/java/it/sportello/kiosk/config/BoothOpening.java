package it.sportello.kiosk.config;

import it.sportello.device.CodeScanner;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.office.OfficeWatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Opens the booth once the hub has said that the kiosk stands in one. */
final class BoothOpening {

    private final OfficeWatch office;
    private final BoothDesk booth;
    private final @Nullable CodeScanner scanner;
    private final ScheduledExecutorService desk;
    private final AtomicBoolean open = new AtomicBoolean();

    BoothOpening(OfficeWatch office, BoothDesk booth, @Nullable CodeScanner scanner, ScheduledExecutorService desk) {
        this.office = office;
        this.booth = booth;
        this.scanner = scanner;
        this.desk = desk;
    }

    /** Begins to look at what the hub says. */
    void await() {
        var _ = office.watch(this::look);
        look(office.now());
    }

    private void look(Office now) {
        if (now.inBooth() && open.compareAndSet(false, true)) {
            booth.open();
            var _ = desk.scheduleAtFixedRate(booth::tick, 1, 1, TimeUnit.SECONDS);
            if (scanner != null) {
                var _ = scanner.onScan(scan -> booth.codeRead(scan.text()));
                scanner.start();
            }
        }
    }
}
