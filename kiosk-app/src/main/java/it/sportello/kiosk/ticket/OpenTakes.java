package it.sportello.kiosk.ticket;

import it.sportello.api.CommandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The requests for tickets whose end no citizen has seen yet, on disk: an empty file each, so that a program that was
 * killed knows what to take back. For its user's eyes alone: a request's id opens the ticket's page. For every thread.
 */
public final class OpenTakes {

    private final Path directory;

    /** Opens the store; throws {@link UncheckedIOException} where the directory cannot be made. */
    public OpenTakes(Path directory) {
        this.directory = directory;
        try {
            var owner = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(owner));
            Files.setPosixFilePermissions(directory, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the request; throws {@link UncheckedIOException} where the disk does not take it. */
    void open(CommandId take) {
        try {
            Files.write(file(take), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the request; one that stays by a fault of the disk is taken back at the next start, which is harmless. */
    void settle(CommandId take) {
        try {
            Files.deleteIfExists(file(take));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests noted and not settled. */
    List<CommandId> list() {
        try (var files = Files.list(directory)) {
            return files.map(file -> CommandId.of(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CommandId take) {
        return directory.resolve(take.value().toString());
    }
}
