package it.sportello.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The running main server program of one cluster, our child or an orphan of an earlier run. */
record Postmaster(ProcessHandle handle, CompletableFuture<ProcessHandle> end, DataFolder folder) {
    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration HARD_STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(2);
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Postmaster of(ProcessHandle handle, DataFolder folder) {
        return new Postmaster(handle, handle.onExit(), folder);
    }

    /** The server that runs on this cluster, if one does; a note left by a dead one does not count. */
    static Optional<Postmaster> find(DataFolder folder) {
        return notedPid(folder)
                .flatMap(ProcessHandle::of)
                .filter(handle -> serves(handle, folder))
                .map(handle -> of(handle, folder));
    }

    /** Removes a note whose number now belongs to some other program, which PostgreSQL would take for a server. */
    static void forgetStranger(DataFolder folder) throws IOException {
        if (notedPid(folder).flatMap(ProcessHandle::of).isPresent()
                && find(folder).isEmpty()) {
            Files.deleteIfExists(note(folder));
        }
    }

    /** Whether it runs; an ended program that nobody has reaped yet has no command line any more. */
    boolean isRunning() {
        return serves(handle, folder);
    }

    boolean runs(Path program) {
        return commandLine(handle).contains(program.toString());
    }

    boolean isReady() {
        List<String> lines = noteLines(folder);
        return lines.size() > STATE_LINE
                && lines.getFirst().equals(Long.toString(handle.pid()))
                && lines.get(STATE_LINE).strip().equals("ready");
    }

    int port() {
        List<String> lines = noteLines(folder);
        return lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    }

    boolean awaitReady(Duration limit) {
        return Patience.await(this::isReady, end, limit);
    }

    /** Ends the server: clients are cut off and everything is written; harder if that does not work in time. */
    void stop(Programs programs) throws IOException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle), handle.descendants()).toList();
        programs.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-W");
        if (!awaitEnd(FAST_STOP_LIMIT)) {
            programs.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "immediate", "-W");
            if (!awaitEnd(HARD_STOP_LIMIT)) {
                handle.destroyForcibly();
                awaitEnd(HARD_STOP_LIMIT);
            }
        }
        awaitAllEnded(all);
    }

    private boolean awaitEnd(Duration limit) {
        return Patience.await(() -> !isRunning(), end, limit);
    }

    /** The main program ends first, the one that writes the log last. */
    private static void awaitAllEnded(List<ProcessHandle> all) {
        var ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        Patience.await(
                () -> all.stream().allMatch(handle -> commandLine(handle).isEmpty()),
                CompletableFuture.allOf(ends),
                LAST_WORDS_LIMIT);
    }

    private static boolean serves(ProcessHandle handle, DataFolder folder) {
        return handle.isAlive() && commandLine(handle).contains(folder.cluster().toString());
    }

    private static List<String> commandLine(ProcessHandle handle) {
        try {
            String words = Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"), StandardCharsets.UTF_8);
            return words.isEmpty() ? List.of() : List.of(words.split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Long> notedPid(DataFolder folder) {
        return noteLines(folder).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .findFirst();
    }

    private static List<String> noteLines(DataFolder folder) {
        try {
            return Files.readAllLines(note(folder));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path note(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }
}
