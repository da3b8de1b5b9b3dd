package it.sportello.kiosk;

import it.sportello.face.Language;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.Talking;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.ticket.SlipWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** A booth whose hub, engine, room, printer and time are in the hands of the test. */
public final class BoothBench {

    public static final String URL = "https://sportello.example/q/3q2-7wEXAMPLEtoken0123";

    public final DeskBench lobby;
    public final FakeLink link;
    public final FakeEngine engine = new FakeEngine();
    public final FakeRoom room = new FakeRoom();
    public final BoothDesk desk;

    public BoothBench(Path directory) {
        lobby = new DeskBench(directory);
        link = lobby.link;
        desk = new BoothDesk(new BoothDesk.Parts(
                link,
                lobby.parts.office(),
                new Talking.Parts(lobby.parts.office(), lobby.taking, new SlipWriter(lobby.texts), lobby.printer),
                new RoomCall.Parts(engine, lobby.desk, lobby.time, UUID::randomUUID),
                (key, way, listener) -> room.enter(listener),
                lobby.people,
                new IdleTimes(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(30)),
                Language.ITALIAN));
        link.inBooth().open();
        link.answerRooms(key -> FakeRoom.opened("it"));
        desk.open();
        link.show(SampleOffice.booth(1, null, 2));
    }

    public BoothScene scene() {
        return desk.scene();
    }

    /** Lets that much time pass, second by second. */
    public void pass(int seconds) {
        for (var i = 0; i < seconds; i++) {
            lobby.time.advance(Duration.ofSeconds(1));
            desk.tick();
        }
    }
}
