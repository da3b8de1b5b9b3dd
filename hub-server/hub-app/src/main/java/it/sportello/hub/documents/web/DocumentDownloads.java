package it.sportello.hub.documents.web;

import it.sportello.hub.documents.DocumentId;
import it.sportello.hub.documents.Documents;
import it.sportello.hub.identity.SignedInStaff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where signed-in staff read documents; unknown ones and those of other rooms are one and the same. */
@RestController
class DocumentDownloads {

    private final Documents documents;

    DocumentDownloads(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/rooms/documents/{id}")
    ResponseEntity<byte[]> read(
            @PathVariable UUID id,
            @RequestParam(name = "inline", required = false) @Nullable String inline,
            @AuthenticationPrincipal SignedInStaff reader) {
        return documents
                .read(reader.staff().id(), new DocumentId(id))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(id, inline != null))
                        .body(content.pdf()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    private static String disposition(UUID id, boolean inline) {
        var builder = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(id + ".pdf").build().toString();
    }
}
