package it.sportello.hub.citizen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of faults that never reached another page: refused by a filter, or sent by the server itself. */
@Controller
final class ErrorPage implements ErrorController {

    private final CitizenErrors errors;

    ErrorPage(CitizenErrors errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var forgedTicket = status == HttpStatus.BAD_REQUEST && uri instanceof String text && text.startsWith("/q/");
        return errors.page(request, forgedTicket ? HttpStatus.NOT_FOUND : status);
    }
}
