package it.sportello.link.stub;

import it.sportello.api.DeviceId;
import it.sportello.api.DeviceMessage.Enrol;
import it.sportello.api.DeviceMessage.Proof;
import it.sportello.api.HubMessage.Challenge;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The devices that a stub hub knows, by key. */
final class StubDevices {

    private final Map<String, DeviceId> ids = new ConcurrentHashMap<>();
    private final Map<DeviceId, Enrol> enrolments = new ConcurrentHashMap<>();

    /** The same key gets the same identity. */
    DeviceId enrol(Enrol enrol) {
        var id = ids.computeIfAbsent(enrol.publicKey(), key -> new DeviceId(UUID.randomUUID()));
        enrolments.put(id, enrol);
        return id;
    }

    Optional<String> nameOf(DeviceId device) {
        return Optional.ofNullable(enrolments.get(device)).map(Enrol::name);
    }

    boolean isProved(DeviceId device, Challenge challenge, Proof proof) {
        try {
            var key = Base64.getDecoder().decode(enrolments.get(device).publicKey());
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            signature.update(challenge.signedBytes(device));
            return signature.verify(Base64.getDecoder().decode(proof.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    int count() {
        return ids.size();
    }

    void forget() {
        ids.clear();
        enrolments.clear();
    }
}
