package dev.kizuna.dashboard.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * How a browser is answered that works with a form: with the form alone where htmx asked, with a page otherwise.
 *
 * @param part whether a script asked for a part of a page
 */
public record Reply(boolean part) {

    public static Reply of(HttpServletRequest request) {
        return new Reply("true".equals(request.getHeader("HX-Request")));
    }

    /** The form, in place or on its page; the template has the fragment {@code form}. */
    public ModelAndView form(String template, Form form) {
        var view = new ModelAndView(part ? template + " :: form" : template);
        view.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    /**
     * It was done: said in place of the form, or back on the page one came from.
     *
     * @param interest what has changed by it: whatever shows that asks anew without waiting for the event
     */
    public ModelAndView done(String back, String text, String interest) {
        if (part) {
            return new ModelAndView("parts/done", Map.of("text", text, "changed", interest));
        }
        var redirect = new RedirectView(here(back), true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    /** An address to return to, if it is one of this dashboard; else its first page. */
    public static String here(String address) {
        try {
            var uri = new URI(address);
            boolean own = !uri.isAbsolute() && uri.getRawAuthority() == null && address.startsWith("/");
            return own && !address.startsWith("//") && address.indexOf('\\') < 0 ? address : "/";
        } catch (URISyntaxException _) {
            return "/";
        }
    }
}
