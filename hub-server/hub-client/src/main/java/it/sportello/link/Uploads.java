package it.sportello.link;

import it.sportello.link.RoomLink.Upload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Brings documents to the hub over HTTP. */
final class Uploads {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final URI hub;
    private final HttpClient client;

    /**
     * Uploads to that hub.
     *
     * @param hub {@code ws://…} or {@code wss://…}; documents take the same way by HTTP
     */
    Uploads(URI hub, HttpClient client) {
        this.hub = URI.create(hub.toString().replaceFirst("^ws", "http"));
        this.client = client;
    }

    CompletionStage<Outcome> send(UUID request, byte[] pdf, String pass) {
        var post = HttpRequest.newBuilder(hub.resolve("/rooms/photos/" + request))
                .header("Authorization", "Bearer " + pass)
                .header("Content-Type", "application/pdf")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(pdf))
                .build();
        return client.sendAsync(post, BodyHandlers.discarding())
                .thenApply(answer -> outcome(answer.statusCode()))
                .exceptionally(fault -> new Outcome(Upload.UNAVAILABLE, false));
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome(Upload.ARRIVED, false);
        }
        var again = status >= SERVER_FAULT || status == TOO_MANY;
        return new Outcome(again ? Upload.UNAVAILABLE : Upload.REFUSED, status == UNAUTHORIZED);
    }

    /**
     * How an attempt ended.
     *
     * @param stale whether a fresh pass may help
     */
    record Outcome(Upload upload, boolean stale) {}
}
