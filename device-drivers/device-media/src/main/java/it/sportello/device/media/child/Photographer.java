package it.sportello.device.media.child;

import it.sportello.device.DeviceException;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.DocumentPhoto.Verdict;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.call.Desk;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes documents of what lies before the camera, one after the other. */
final class Photographer {
    private static final Logger LOG = LoggerFactory.getLogger(Photographer.class);
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final CameraUse camera;
    private final Desk desk;
    private final Object turn = new Object();

    Photographer(CameraUse camera, Desk desk) {
        this.camera = camera;
        this.desk = desk;
    }

    void take(String request) {
        desk.threads()
                .newThread(() -> desk.tell(new MediaEvent.Photographed(request, photo())))
                .start();
    }

    private DocumentPhoto photo() {
        synchronized (turn) {
            try {
                camera.still(LIMIT);
                return new DocumentPhoto.Failed(Verdict.NO_PAGE);
            } catch (DeviceException e) {
                LOG.warn("No still came: {}", e.why());
                return new DocumentPhoto.Failed(Verdict.NO_CAMERA);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new DocumentPhoto.Failed(Verdict.NO_CAMERA);
            }
        }
    }
}
