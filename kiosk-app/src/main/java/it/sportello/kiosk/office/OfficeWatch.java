package it.sportello.kiosk.office;

import it.sportello.api.CatalogueFrame;
import it.sportello.api.Frame;
import it.sportello.api.OfferFrame;
import it.sportello.kiosk.device.PrinterReadiness;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.link.HubLink;
import it.sportello.link.LinkState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps the newest {@link Office} from the link and the printer. For every thread. */
public final class OfficeWatch implements AutoCloseable {

    private final AtomicReference<Office> now;
    private final List<Consumer<Office>> listeners = new CopyOnWriteArrayList<>();
    private final List<HubLink.Subscription> subscriptions;

    public OfficeWatch(HubLink link, SlipPrinter printer) {
        now = new AtomicReference<>(new Office(link.state(), null, null, printer.readiness()));
        printer.onReadiness(this::printer);
        subscriptions = List.of(link.onState(this::link), link.onFrame(this::frame));
    }

    public Office now() {
        return now.get();
    }

    /** Calls the listener with each later office, on the thread that brought the change. */
    public HubLink.Subscription watch(Consumer<Office> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        subscriptions.forEach(HubLink.Subscription::close);
    }

    private void link(LinkState state) {
        change(office -> new Office(state, office.catalogue(), office.offer(), office.printer()));
    }

    private void printer(PrinterReadiness readiness) {
        change(office -> new Office(office.link(), office.catalogue(), office.offer(), readiness));
    }

    private void frame(Frame frame) {
        if (frame instanceof CatalogueFrame catalogue) {
            change(office -> new Office(office.link(), catalogue, office.offer(), office.printer()));
        } else if (frame instanceof OfferFrame offer) {
            change(office -> new Office(office.link(), office.catalogue(), offer, office.printer()));
        }
    }

    private void change(UnaryOperator<Office> step) {
        var changed = now.updateAndGet(step);
        listeners.forEach(listener -> listener.accept(changed));
    }
}
