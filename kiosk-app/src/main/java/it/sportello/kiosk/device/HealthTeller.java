package it.sportello.kiosk.device;

import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEvent;
import it.sportello.screen.SelfReport;
import java.util.ArrayList;
import java.util.List;

/** Tells the hub how the kiosk is, at the start and whenever it changes. For every thread. */
public final class HealthTeller {

    private final SelfReport report;
    private List<String> printer = List.of();
    private List<String> engine = List.of();
    private List<String> test = List.of();

    public HealthTeller(SelfReport report) {
        this.report = report;
    }

    /** Tells the state of the printer now and after each change of it. */
    public void follow(SlipPrinter slips) {
        slips.onReadiness(this::tell);
        tell(slips.readiness());
    }

    /** Tells what is wrong with the engine, and what its newest test did not find, after each change. */
    public void follow(MediaEngine media) {
        var _ = media.listen(this::hear);
    }

    private synchronized void tell(PrinterReadiness readiness) {
        printer = readiness.faults();
        tell();
    }

    private synchronized void hear(MediaEvent event) {
        switch (event) {
            case MediaEvent.Changed(var state) -> {
                engine = state.fact().isEmpty() ? List.of() : List.of(state.fact());
                tell();
            }
            case MediaEvent.Tested tested -> {
                test = missing(tested);
                tell();
            }
            default -> {}
        }
    }

    private static List<String> missing(MediaEvent.Tested tested) {
        var missing = new ArrayList<String>();
        if (tested.camera() == Finding.NONE) {
            missing.add("CAMERA_NONE");
        }
        if (tested.microphone() == Finding.NONE) {
            missing.add("MICROPHONE_NONE");
        }
        if (tested.speaker() == Finding.NONE) {
            missing.add("SPEAKER_NONE");
        }
        return missing;
    }

    private void tell() {
        var all = new ArrayList<>(printer);
        all.addAll(engine);
        all.addAll(test);
        report.tell(all.stream().distinct().toList());
    }
}
