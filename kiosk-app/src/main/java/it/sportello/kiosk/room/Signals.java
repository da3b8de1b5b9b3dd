package it.sportello.kiosk.room;

import it.sportello.api.room.IceServer;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.Signal;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEngine.Quality;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal.Description;
import it.sportello.device.media.Signal.Description.Kind;
import java.util.List;

/** Says in the words of the one side what the other said. */
final class Signals {

    private Signals() {}

    static it.sportello.device.media.Signal toEngine(Signal signal) {
        return switch (signal) {
            case Signal.Offer(var sdp) -> new Description(Kind.OFFER, sdp);
            case Signal.Answer(var sdp) -> new Description(Kind.ANSWER, sdp);
            case Signal.Candidate(var text, var mid, var index) ->
                new it.sportello.device.media.Signal.Candidate(text, mid, index);
        };
    }

    static Signal toHub(it.sportello.device.media.Signal signal) {
        return switch (signal) {
            case Description(var kind, var sdp) -> kind == Kind.OFFER ? new Signal.Offer(sdp) : new Signal.Answer(sdp);
            case it.sportello.device.media.Signal.Candidate(var text, var mid, var index) ->
                new Signal.Candidate(text, mid, index);
        };
    }

    static List<MediaEngine.IceServer> toEngine(List<IceServer> servers) {
        return servers.stream()
                .map(server -> new MediaEngine.IceServer(server.urls(), server.username(), server.credential()))
                .toList();
    }

    static SelfTest toHub(MediaEvent.Tested tested) {
        return new SelfTest(toHub(tested.camera()), toHub(tested.microphone()), toHub(tested.speaker()));
    }

    static LinkQuality toHub(Quality quality) {
        return switch (quality) {
            case UNKNOWN -> LinkQuality.UNKNOWN;
            case GOOD -> LinkQuality.GOOD;
            case WEAK -> LinkQuality.WEAK;
            case BAD -> LinkQuality.BAD;
        };
    }

    private static it.sportello.api.room.Finding toHub(Finding finding) {
        return switch (finding) {
            case GOOD -> it.sportello.api.room.Finding.GOOD;
            case WEAK -> it.sportello.api.room.Finding.WEAK;
            case NONE -> it.sportello.api.room.Finding.NONE;
            case UNKNOWN -> it.sportello.api.room.Finding.UNKNOWN;
        };
    }
}
