package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user the server runs as, with the words put before its commands. PostgreSQL refuses root, so a program run by
 * root hands the cluster over to an unprivileged user; where that user cannot reach the folder or root may not change
 * users, it enters an empty user namespace instead, in which root's own files stay readable and root is nobody.
 */
record ServerUser(List<String> prefix, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    static boolean runByRoot() throws IOException {
        return ownerOf(Path.of("/proc/self")) == ROOT;
    }

    /** The first user who can really run the given program. */
    static ServerUser choose(Binaries binaries, DataFolder folder) throws IOException {
        List<String> answers = new ArrayList<>();
        for (ServerUser user : candidates(folder)) {
            Programs.Outcome outcome = new Programs(binaries, user, folder.startLog()).run("postgres", "--version");
            if (outcome.succeeded()) {
                return user;
            }
            answers.add(user.prefix + " " + outcome.output().strip());
        }
        boolean runsHere = new Programs(binaries, new ServerUser(List.of(), ROOT), folder.startLog())
                .run("postgres", "--version")
                .succeeded();
        throw new EmbeddedPostgresException(
                runsHere ? PostgresFailure.NOT_ALLOWED : PostgresFailure.NO_BINARIES,
                "no unprivileged user can run PostgreSQL in " + folder.root() + ": " + answers);
    }

    private static List<ServerUser> candidates(DataFolder folder) throws IOException {
        int self = ownerOf(Path.of("/proc/self"));
        if (self != ROOT) {
            return List.of(new ServerUser(List.of(), self));
        }
        int owner = Files.isDirectory(folder.cluster()) ? ownerOf(folder.cluster()) : ROOT;
        int unprivileged = owner == ROOT ? NOBODY : owner;
        return List.of(
                new ServerUser(
                        List.of("setpriv", "--reuid=" + unprivileged, "--regid=" + unprivileged, "--clear-groups"),
                        unprivileged),
                new ServerUser(List.of("unshare", "--user"), ROOT));
    }

    /** Makes this user the owner of everything under the path. */
    void own(Path top) throws IOException {
        if (ownerOf(top) == uid) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            // The top goes last, so that an interrupted change is seen and repeated.
            for (Path path : all.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
