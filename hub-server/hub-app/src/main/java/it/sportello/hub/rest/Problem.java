package it.sportello.hub.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fault as programs read it (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
record Problem(
        @Schema(
                description = "Names the kind of problem; never changes.",
                example = "urn:sportello:problem:service-closed")
        String type,

        @Schema(description = "The kind in words.") String title,

        @Schema(description = "The HTTP status.", example = "409")
        int status,

        @Schema(description = "Why the command was refused.", example = "SERVICE_CLOSED") @Nullable String refusal,

        @Schema(description = "When the service opens next, for SERVICE_CLOSED, if known.") @Nullable Instant opensAt,

        @Schema(description = "The fields at fault, for a bad request.") @Nullable List<String> fields) {

    /** The prefix of all types. */
    static final String TYPE = "urn:sportello:problem:";

    /** @param code what the type ends with and the title's text is filed under */
    static Problem of(String code, String title, int status) {
        return new Problem(TYPE + code, title, status, null, null, null);
    }

    Problem withFields(List<String> names) {
        return new Problem(type, title, status, refusal, opensAt, names);
    }

    Problem withRefusal(String name, @Nullable Instant opening) {
        return new Problem(type, title, status, name, opening, fields);
    }
}
