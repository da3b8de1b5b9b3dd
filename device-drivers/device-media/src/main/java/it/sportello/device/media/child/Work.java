package it.sportello.device.media.child;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.call.Calls;
import it.sportello.device.media.call.Desk;
import it.sportello.device.media.call.SoundFindings;
import it.sportello.device.media.protocol.EngineCommand;
import java.time.InstantSource;

/** Does what the supervisor says, on the desk's thread. */
final class Work {
    private final Calls calls;
    private final Desk desk;
    private final CodeScan scan;
    private final CameraTest cameraTest;
    private final Photographer photographer;
    private boolean scanning;

    Work(Calls calls, CameraUse camera, Desk desk, Reports reports, InstantSource clock) {
        this.calls = calls;
        this.desk = desk;
        this.scan = new CodeScan(camera, reports::tell);
        this.cameraTest = new CameraTest(camera);
        this.photographer = new Photographer(camera, desk);
    }

    void take(EngineCommand command) {
        switch (command) {
            case EngineCommand.StartScanning start -> {
                scan.start();
                scanning = true;
                calls.preview(true);
            }
            case EngineCommand.StopScanning stop -> {
                scan.stop();
                scanning = false;
                calls.preview(false);
            }
            case EngineCommand.Test test -> test();
            case EngineCommand.BeginCall begin -> {
                calls.begin(begin.settings(), begin.servers());
                calls.preview(scanning);
            }
            case EngineCommand.Connect connect -> calls.connect(connect.peer(), connect.begins());
            case EngineCommand.Receive receive -> calls.receive(receive.peer(), receive.signal());
            case EngineCommand.Disconnect disconnect -> calls.disconnect(disconnect.peer());
            case EngineCommand.RestartIce restart -> calls.restartIce(restart.peer());
            case EngineCommand.Send send -> calls.send(send.camera(), send.microphone());
            case EngineCommand.Volume volume -> calls.volume(volume.percent());
            case EngineCommand.EndCall end -> {
                calls.end();
                calls.preview(scanning);
            }
            case EngineCommand.Photograph photograph -> photographer.take(photograph.request());
            case EngineCommand.FromPage page -> calls.fromPage(page.message());
            case EngineCommand.Setup again -> {}
        }
    }

    /**
     * The camera first, then the sound: both at once would disturb each other on a weak machine. The picture stays on the
     * page until a call begins or ends.
     */
    private void test() {
        calls.preview(true);
        desk.threads()
                .newThread(() -> {
                    Finding camera = cameraTest.run();
                    desk.execute(() -> calls.testSound(sound -> tested(camera, sound)));
                })
                .start();
    }

    private void tested(Finding camera, SoundFindings sound) {
        desk.tell(new MediaEvent.Tested(camera, sound.microphone(), sound.speaker()));
    }
}
