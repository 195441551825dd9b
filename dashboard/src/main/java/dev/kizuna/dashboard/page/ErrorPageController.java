package dev.kizuna.dashboard.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong outside of a page's own states, as a page for people; programs get a problem detail. */
@Controller
class ErrorPageController {

    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(HttpStatus.valueOf(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value()));
    }

    static ModelAndView page(HttpStatus status) {
        var view = new ModelAndView("error");
        view.setStatus(status);
        view.addObject(
                "kind",
                switch (status) {
                    case NOT_FOUND -> "absent";
                    case UNAUTHORIZED, FORBIDDEN -> "denied";
                    default -> "failed";
                });
        return view;
    }
}
