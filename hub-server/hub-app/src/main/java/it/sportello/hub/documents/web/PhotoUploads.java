package it.sportello.hub.documents.web;

import it.sportello.api.room.PhotoRequest;
import it.sportello.hub.documents.Document;
import it.sportello.hub.documents.DocumentId;
import it.sportello.hub.documents.model.PlainPdf;
import it.sportello.hub.documents.store.DocumentRows;
import it.sportello.hub.video.PhotoUpload;
import it.sportello.hub.video.Rooms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a citizen's device sends the document that the expert asked for. Safe to repeat. */
@RestController
class PhotoUploads {

    private static final String BEARER = "Bearer ";

    private final Rooms rooms;
    private final DocumentRows rows;
    private final InstantSource clock;

    PhotoUploads(Rooms rooms, DocumentRows rows, InstantSource clock) {
        this.rooms = rooms;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Answers with a bare status: 204 arrived; 401 no or an ended pass; 409 not asked for, or asked anew meanwhile; 413
     * too large; 415 another kind; 422 no PDF of one to ten plain pages.
     */
    @PostMapping("/rooms/photos/{request}")
    ResponseEntity<Void> send(
            @PathVariable UUID request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest sent)
            throws IOException {
        var upload = findUpload(authorization);
        if (upload.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        if (!isAwaited(upload.get().request(), request)) {
            return answer(HttpStatus.CONFLICT);
        }
        if (!isPdf(sent.getContentType())) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        var pdf = sent.getContentLengthLong() > PlainPdf.MAX_BYTES
                ? null
                : sent.getInputStream().readNBytes(PlainPdf.MAX_BYTES + 1);
        return pdf == null || pdf.length > PlainPdf.MAX_BYTES
                ? answer(HttpStatus.CONTENT_TOO_LARGE)
                : keep(upload.get(), request, pdf);
    }

    private Optional<PhotoUpload> findUpload(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> rooms.findUpload(header.substring(BEARER.length())));
    }

    /** A repeat comes after the arrival of the first. */
    private static boolean isAwaited(@Nullable PhotoRequest asked, UUID request) {
        return asked != null && asked.id().equals(request) && asked.state() != PhotoRequest.State.DECLINED;
    }

    private static boolean isPdf(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_PDF_VALUE);
    }

    private ResponseEntity<Void> keep(PhotoUpload upload, UUID request, byte[] pdf) {
        var pages = PlainPdf.countPages(pdf);
        if (pages.isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var document = new Document(
                new DocumentId(UUID.randomUUID()),
                upload.ticket(),
                request,
                pages.getAsInt(),
                pdf.length,
                clock.instant());
        rows.insert(upload.organisation(), document, pdf);
        rooms.photoArrived(upload.room(), request);
        return answer(HttpStatus.NO_CONTENT);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
