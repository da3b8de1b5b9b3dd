package it.sportello.api;

import it.sportello.api.room.RoomKey;
import java.util.UUID;

/**
 * What a device says on its link. The first is {@link Enrol} or {@link Hello}; after the hub's challenge comes
 * {@link Proof}; all else only after the welcome.
 */
public sealed interface DeviceMessage {

    /** The version of this contract; the hub refuses a device that speaks another. */
    int PROTOCOL = 1;

    /**
     * Asks to be enrolled, once.
     *
     * @param code the one-time code shown in the console
     * @param publicKey the device's Ed25519 key as X.509 in base64
     */
    record Enrol(int protocol, String code, String name, String publicKey) implements DeviceMessage {}

    /** Says which device is calling. */
    record Hello(int protocol, DeviceId device) implements DeviceMessage {}

    /** The Ed25519 signature, in base64, over {@link HubMessage.Challenge#signedBytes}. */
    record Proof(String signature) implements DeviceMessage {}

    /** A command to carry out. */
    record Ask(DeviceCommand command) implements DeviceMessage {}

    /**
     * Asks for a way into a room, from the kiosk of a booth; answered by {@link HubMessage.RoomReply}. Asked for the
     * moment: a repeat gets a fresh way.
     *
     * @param ask chosen by the device, to know the answer by
     */
    record AskRoom(UUID ask, RoomKey key) implements DeviceMessage {}

    /** How the device is. */
    record Report(DeviceReport report) implements DeviceMessage {}
}
