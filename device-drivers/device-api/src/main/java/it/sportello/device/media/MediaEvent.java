package it.sportello.device.media;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEngine.Quality;

/** What an engine tells. */
public sealed interface MediaEvent {

    record Changed(MediaState state) implements MediaEvent {}

    /**
     * A code was held before the camera; told once for each showing.
     *
     * @param text may hold a token: never logged
     */
    record CodeRead(String text) implements MediaEvent {}

    record Tested(Finding camera, Finding microphone, Finding speaker) implements MediaEvent {}

    /** To be carried to the peer. */
    record Signalled(PeerId peer, Signal signal) implements MediaEvent {}

    /** The way to the peer is open. */
    record PeerConnected(PeerId peer) implements MediaEvent {}

    /** The first picture of the peer was decoded. */
    record PictureSeen(PeerId peer) implements MediaEvent {}

    /** The way to the peer is cut; it may come back after {@link MediaEngine#restartIce}, or never. */
    record PeerLost(PeerId peer) implements MediaEvent {}

    /** How the peer comes across, told when it changes. */
    record QualityChanged(PeerId peer, Quality quality) implements MediaEvent {}

    /** A document was photographed, or could not be. */
    record Photographed(String request, DocumentPhoto photo) implements MediaEvent {}

    /** To be handed to the engine's script in the kiosk's page. */
    record ToPage(String message) implements MediaEvent {}
}
