package it.sportello.device.media.child;

import it.sportello.device.DeviceException;
import it.sportello.device.document.DocumentPdf;
import it.sportello.device.document.PhotoLab;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.DocumentPhoto.Verdict;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.call.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
                return developed();
            } catch (DeviceException e) {
                LOG.warn("No still came: {}", e.why());
            } catch (IOException | LinkageError | RuntimeException e) {
                LOG.warn("No document came of a still", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new DocumentPhoto.Failed(Verdict.NO_CAMERA);
        }
    }

    private DocumentPhoto developed() throws DeviceException, IOException, InterruptedException {
        var photo = new PhotoLab().develop(camera.still(LIMIT));
        Verdict verdict = verdict(photo.verdict());
        if (verdict == Verdict.NO_PAGE) {
            return new DocumentPhoto.Failed(verdict);
        }
        return new DocumentPhoto.Taken(new DocumentPdf().of(List.of(photo)), Preview.of(photo.jpeg()), verdict);
    }

    /** A sheet too far away to be read is none. */
    private static Verdict verdict(it.sportello.device.document.Verdict found) {
        return switch (found) {
            case GOOD -> Verdict.GOOD;
            case TOO_DARK -> Verdict.TOO_DARK;
            case BLURRED -> Verdict.BLURRED;
            case NO_PAGE, TOO_FAR -> Verdict.NO_PAGE;
        };
    }
}
