package it.sportello.hub.gateway;

import it.sportello.api.DeviceMessage.Proof;
import it.sportello.api.HubMessage.Challenge;
import it.sportello.hub.identity.EnrolledDevice;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;

/** Challenges devices, and checks that the answer was signed with the device's own key. Safe for any thread. */
final class Proofs {

    private static final int NONCE_BYTES = 32;

    private final SecureRandom random;

    Proofs(SecureRandom random) {
        this.random = random;
    }

    Challenge newChallenge() {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Challenge(Base64.getEncoder().encodeToString(nonce));
    }

    boolean holds(EnrolledDevice device, Challenge challenge, Proof proof) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(device.key());
            signature.update(challenge.signedBytes(device.identity().id()));
            return signature.verify(Base64.getDecoder().decode(proof.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
