package dev.kizuna.dashboard.config;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Where a login turns out to be over while a page is made, it is asked for as if there had been none. */
@ControllerAdvice
@Profile("!local")
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoginOverAdvice {

    private final AuthenticationEntryPoint login = new LoginEntryPoint(LoginConfiguration.LOGIN);

    @ExceptionHandler(LoginOverException.class)
    void logInAgain(LoginOverException over, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (LoginEntryPoint.isPage(request)) {
            new HttpSessionRequestCache().saveRequest(request, response);
        }
        login.commence(request, response, new InsufficientAuthenticationException("The login is over", over));
    }
}
