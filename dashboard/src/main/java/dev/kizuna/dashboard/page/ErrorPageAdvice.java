package dev.kizuna.dashboard.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that is nobody's, and what a role does not allow, as a page where a person asked for one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPageAdvice {

    @ExceptionHandler
    ModelAndView absent(NoResourceFoundException absent, HttpServletRequest request) throws NoResourceFoundException {
        if (wantsPage(request)) {
            return ErrorPageController.page(HttpStatus.NOT_FOUND);
        }
        throw absent;
    }

    @ExceptionHandler
    ModelAndView denied(AccessDeniedException denied, HttpServletRequest request) {
        if (wantsPage(request)) {
            return ErrorPageController.page(HttpStatus.FORBIDDEN);
        }
        throw denied;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
