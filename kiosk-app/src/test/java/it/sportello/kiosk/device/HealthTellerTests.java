package it.sportello.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.kiosk.DeskBench.FakePrinter;
import it.sportello.kiosk.FakeEngine;
import it.sportello.kiosk.FakeLink;
import it.sportello.screen.SelfReport;
import org.junit.jupiter.api.Test;

class HealthTellerTests {

    private final FakeLink link = new FakeLink();
    private final FakeEngine engine = new FakeEngine();

    @Test
    void tellsWhatIsWrongWithEngineCameraAndMicrophoneUntilItIsWell() {
        var teller = new HealthTeller(new SelfReport(link, "1"));
        teller.follow(new FakePrinter());
        teller.follow(engine);
        engine.become(Phase.FAILED, false, "NO_NATIVE_ENGINE");
        engine.tell(new MediaEvent.Tested(Finding.NONE, Finding.NONE, Finding.GOOD));
        assertThat(link.reports().getLast().facts())
                .containsExactly("NO_NATIVE_ENGINE", "CAMERA_NONE", "MICROPHONE_NONE");
        engine.become(Phase.READY, true, "");
        engine.tell(new MediaEvent.Tested(Finding.GOOD, Finding.WEAK, Finding.GOOD));

        assertThat(link.reports().getLast().facts()).isEmpty();
    }
}
