package it.sportello.hub.queue.desk;

import it.sportello.hub.queue.HubSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the hub, in a file that only its user reads, beside the data and never in the database. It is made at the
 * first start; every node must be given the same file.
 */
@Component
class HubKey implements HubSeal {

    private static final int BYTES = 32;

    private final byte[] bytes;

    HubKey(@Value("${sportello.key-file}") Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            this.bytes = HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the hub's key: " + file, e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public byte[] sealOf(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Path file) throws IOException {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        var temporary = Files.createTempFile(
                parent,
                "hub",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, HexFormat.of().formatHex(fresh));
        try {
            // A link never replaces a file that another node has just made.
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException made) {
            // Its key counts.
        }
        Files.delete(temporary);
    }
}
