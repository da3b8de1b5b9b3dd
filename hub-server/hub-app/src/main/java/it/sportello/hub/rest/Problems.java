package it.sportello.hub.rest;

import it.sportello.api.Refusal;
import it.sportello.api.room.RoomAnswer.Closed.Reason;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where faults and refusals become problems, told in the language of the request. */
@Component
final class Problems {

    private final Texts texts = Texts.load(Problems.class, "problems");
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    Texts texts() {
        return texts;
    }

    Problem of(Exception fault, HttpServletRequest request) {
        return switch (fault) {
            case RefusedException refused -> refusal(refused.refused(), request);
            case NoRoomException closed -> noRoom(closed.reason(), request);
            case UnknownThingException unknown -> problem(HttpStatus.NOT_FOUND, request);
            case BadFieldException bad -> badRequest(List.of(bad.field()), request);
            case MethodArgumentNotValidException invalid -> badRequest(fieldsOf(invalid), request);
            case MethodArgumentTypeMismatchException mismatch -> badRequest(List.of(mismatch.getName()), request);
            case MissingServletRequestParameterException missing ->
                badRequest(List.of(missing.getParameterName()), request);
            case HttpMessageNotReadableException unreadable -> badRequest(fieldsOf(unreadable), request);
            case NotKnownYetException early -> problem(HttpStatus.SERVICE_UNAVAILABLE, request);
            case DeskUnavailableException unavailable -> problem(HttpStatus.SERVICE_UNAVAILABLE, request);
            case DataAccessException unavailable -> problem(HttpStatus.SERVICE_UNAVAILABLE, request);
            case ErrorResponse answer ->
                problem(HttpStatus.valueOf(answer.getStatusCode().value()), request);
            default -> problem(HttpStatus.INTERNAL_SERVER_ERROR, request);
        };
    }

    /** The problem that a status says all about. */
    Problem problem(HttpStatus status, HttpServletRequest request) {
        var code = codeOf(status);
        return Problem.of(code, texts.get(languageOf(request), code), status.value());
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader("Retry-After", "5");
        }
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private Problem refusal(Answer.Refused refused, HttpServletRequest request) {
        var refusal = refused.refusal();
        var code = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(
                        code,
                        texts.get(languageOf(request), code),
                        statusOf(refusal).value())
                .withRefusal(refusal.name(), refused.opensAt());
    }

    private Problem noRoom(Reason reason, HttpServletRequest request) {
        return switch (reason) {
            case UNKNOWN -> problem(HttpStatus.NOT_FOUND, request);
            case TOO_MANY -> problem(HttpStatus.TOO_MANY_REQUESTS, request);
            case UNAVAILABLE -> problem(HttpStatus.SERVICE_UNAVAILABLE, request);
            case NOT_CALLED, AT_COUNTER, BOOTH_TAKEN, ENDED -> {
                var code = "room-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                yield Problem.of(code, texts.get(languageOf(request), code), HttpStatus.CONFLICT.value())
                        .withRefusal(reason.name(), null);
            }
        };
    }

    static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_SERVICE, UNKNOWN_TICKET -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case COMMAND_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SERVICE_CLOSED,
                    WRONG_STATE,
                    NOBODY_WAITING,
                    NO_PLACE_FREE,
                    RECALL_LIMIT,
                    POSTPONE_LIMIT,
                    POINT_TAKEN,
                    POINT_CLOSED,
                    POINT_BUSY -> HttpStatus.CONFLICT;
        };
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "not-allowed";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "failed";
        };
    }

    private Problem badRequest(List<String> fields, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, request).withFields(fields);
    }

    private static List<String> fieldsOf(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> error.getField())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> fieldsOf(Exception unreadable) {
        return unreadable.getCause() instanceof DatabindException wrong
                ? wrong.getPath().stream()
                        .map(step -> String.valueOf(step.getPropertyName()))
                        .toList()
                : List.of();
    }

    private Language languageOf(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        return header == null ? Language.ENGLISH : Language.best(header, texts.languages());
    }
}
