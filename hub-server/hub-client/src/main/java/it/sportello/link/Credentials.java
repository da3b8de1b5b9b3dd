package it.sportello.link;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who the device is to the hub: its key, and the last message in which the hub told its identity. Used by one thread. */
final class Credentials {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);

    private final LinkSettings settings;
    private final MessageCodec codec;
    private final DeviceKey key;
    private final DurableFile file;
    private @Nullable DeviceId device;
    private @Nullable DeviceIdentity identity;

    Credentials(LinkSettings settings, MessageCodec codec) throws IOException {
        this.settings = settings;
        this.codec = codec;
        this.key = DeviceKey.open(settings.directory());
        this.file = new DurableFile(settings.directory().resolve("identity.json"));
        var text = file.read();
        if (text.isPresent()) {
            load(text.get());
        }
    }

    /** The identity given at enrolment; empty before it. */
    Optional<DeviceId> device() {
        return Optional.ofNullable(device);
    }

    /** What the last welcome told; null before the first. */
    @Nullable DeviceIdentity identity() {
        return identity;
    }

    /** How to ask for enrolment; empty where there is no code to do so. */
    Optional<DeviceMessage> enrol() {
        return Optional.ofNullable(settings.enrolmentCode())
                .map(code -> new DeviceMessage.Enrol(
                        DeviceMessage.PROTOCOL, code.strip(), settings.name(), key.publicKey()));
    }

    /** How to say who is calling; empty before enrolment. */
    Optional<DeviceMessage> hello() {
        return device().map(id -> new DeviceMessage.Hello(DeviceMessage.PROTOCOL, id));
    }

    DeviceMessage prove(HubMessage.Challenge challenge) {
        var id = device().orElseThrow();
        return new DeviceMessage.Proof(key.sign(challenge.signedBytes(id)));
    }

    /** Keeps the identity given at enrolment. */
    void enrolled(HubMessage.Enrolled enrolled) throws IOException {
        file.write(codec.write(enrolled));
        device = enrolled.device();
        identity = null;
    }

    /** Keeps what the welcome told. */
    void welcomed(HubMessage.Welcome welcome) throws IOException {
        if (!welcome.identity().equals(identity)) {
            identity = welcome.identity();
            file.write(codec.write(welcome));
        }
    }

    private void load(String text) throws IOException {
        try {
            switch (codec.read(text, HubMessage.class)) {
                case HubMessage.Enrolled(var id) -> device = id;
                case HubMessage.Welcome(var told) -> {
                    device = told.id();
                    identity = told;
                }
                default -> throw new IOException("identity.json holds another message");
            }
        } catch (BadMessageException e) {
            log.error("the device's identity cannot be read, it has to be enrolled again: {}", e.getMessage());
            file.setAside();
        }
    }
}
