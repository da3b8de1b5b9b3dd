package it.sportello.hub.citizen;

import it.sportello.hub.queue.DeskUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every fault outside the programs' interface with a polite page in the citizen's language. */
@Component
final class CitizenErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenErrors.class);

    private final Speech speech;

    CitizenErrors(Speech speech) {
        this.speech = speech;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        var status = statusOf(fault);
        if (status.is5xxServerError() && !status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            LOG.error("a page failed", fault);
        }
        if (fault instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            response.setHeader("Retry-After", "5");
        }
        return page(request, status);
    }

    /** The page of a fault; after a form that could not be carried out it offers the same form again. */
    ModelAndView page(HttpServletRequest request, HttpStatusCode status) {
        var words = speech.wordsFor(request);
        var again = status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                && request.getMethod().equals("POST");
        return new ModelAndView(
                "citizen/fault",
                Map.of(
                        "words",
                        words,
                        "self",
                        "/",
                        "heading",
                        Heading.ofProduct(words),
                        "fault",
                        faultOf(status),
                        "again",
                        again ? request.getRequestURI() : "",
                        "fields",
                        again ? fieldsOf(request) : Map.of()),
                status);
    }

    private static HttpStatusCode statusOf(Exception fault) {
        return switch (fault) {
            case UnknownPageException unknown -> HttpStatus.NOT_FOUND;
            case DeskUnavailableException unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessException unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
            case MethodArgumentTypeMismatchException mismatch -> HttpStatus.BAD_REQUEST;
            case ErrorResponse answer -> answer.getStatusCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The name of the texts that tell of a status. */
    private static String faultOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404, 405 -> "notFound";
            case 429 -> "tooMany";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "badRequest" : "failed";
        };
    }

    private static Map<String, String> fieldsOf(HttpServletRequest request) {
        var fields = new TreeMap<String, String>();
        for (var name : new String[] {"commandId", "priority", "lang"}) {
            var value = request.getParameter(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
