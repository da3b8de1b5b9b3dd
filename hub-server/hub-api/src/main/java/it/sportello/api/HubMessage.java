package it.sportello.api;

import it.sportello.api.room.RoomAnswer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the hub says on a device's link. */
public sealed interface HubMessage {

    /** The device is enrolled under this identity; the hub closes the link and awaits its {@link DeviceMessage.Hello}. */
    record Enrolled(DeviceId device) implements HubMessage {}

    /**
     * Asks for a proof of identity.
     *
     * @param nonce fresh random bytes in base64
     */
    record Challenge(String nonce) implements HubMessage {

        /** What the device signs: bound to this purpose, this device and this connection. */
        public byte[] signedBytes(DeviceId device) {
            return ("sportello-device-link:" + device + ":" + nonce).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The link is open. The newest frames follow. */
    record Welcome(DeviceIdentity identity) implements HubMessage {}

    /** The link is refused and will be closed. */
    record Denied(Reason reason) implements HubMessage {

        /** Why a device is turned away. */
        public enum Reason {
            UNKNOWN_CODE,
            UNKNOWN_DEVICE,
            REVOKED,
            BAD_PROOF,
            BAD_MESSAGE,
            WRONG_PROTOCOL,
            TOO_MANY
        }
    }

    /** A frame newer than those sent before on this link. */
    record Show(Frame frame) implements HubMessage {}

    /** The answer to a command. */
    record Reply(CommandId command, CommandAnswer answer) implements HubMessage {}

    /** The answer to {@link DeviceMessage.AskRoom}. */
    record RoomReply(UUID ask, RoomAnswer answer) implements HubMessage {}

    /** The hub could not decide now; the device keeps the command and asks again. */
    record TryAgain(CommandId command) implements HubMessage {}
}
