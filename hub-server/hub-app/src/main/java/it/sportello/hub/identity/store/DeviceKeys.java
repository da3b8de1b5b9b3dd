package it.sportello.hub.identity.store;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The Ed25519 public keys of devices, in X.509 form. */
final class DeviceKeys {

    private static final int MOST_BYTES = 200;

    private DeviceKeys() {}

    /** The key of that base64 text; empty for any other text. */
    static Optional<PublicKey> find(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(get(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key of those bytes; throws {@link IllegalArgumentException} where they are none. */
    static PublicKey get(byte[] bytes) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }
}
