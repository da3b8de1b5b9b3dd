package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class StorageTests extends LinkBench {

    @Test
    void whatADeviceKeepsIsForItsUserAlone() throws Exception {
        var link = openUp();
        link.ask(takeTicket()).answer().toCompletableFuture().get();

        assertOwnerAlone();
    }

    @Test
    void aDirectoryThatOthersCouldReadIsClosedToThem() throws Exception {
        Files.createDirectories(directory());
        Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
        var outbox = Files.createFile(directory().resolve("outbox.journal"));
        Files.setPosixFilePermissions(outbox, PosixFilePermissions.fromString("rw-r--r--"));
        openUp();

        assertOwnerAlone();
    }

    private void assertOwnerAlone() throws IOException {
        assertThat(rights(directory())).isEqualTo("rwx------");
        try (var files = Files.list(directory())) {
            assertThat(files.toList())
                    .anyMatch(file -> file.endsWith("outbox.journal"))
                    .allSatisfy(file -> assertThat(rights(file)).isEqualTo("rw-------"));
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
