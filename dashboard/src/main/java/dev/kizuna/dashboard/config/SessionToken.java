package dev.kizuna.dashboard.config;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The token in the user's session, refreshed when it is about to expire. A page asks for several panels at once, and a
 * refresh token is often good for one use only, so each session refreshes one by one.
 */
final class SessionToken implements UserToken {

    private final OAuth2AuthorizedClientManager clients;

    SessionToken(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public Optional<String> current() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken user)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here)) {
            return Optional.empty();
        }
        HttpServletRequest request = here.getRequest();
        var wanted = OAuth2AuthorizeRequest.withClientRegistrationId(LoginConfiguration.KIZUNA)
                .principal(user)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), Objects.requireNonNull(here.getResponse()))
                .build();
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            return Optional.of(token(wanted));
        }
    }

    private String token(OAuth2AuthorizeRequest wanted) {
        try {
            OAuth2AuthorizedClient client = clients.authorize(wanted);
            if (client == null) {
                throw new IllegalStateException("There is a way to be authorized, but it gave nothing");
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())
                    || "client_authorization_required".equals(e.getError().getErrorCode())) {
                throw new LoginOverException(e);
            }
            throw new ResourceAccessException("The issuer did not refresh the token: " + e.getError());
        }
    }
}
