package dev.kizuna.dashboard.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How people come in. What monitoring asks for stays with the tokens of the service kit. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    /** All but what is for machines. */
    static final RequestMatcher PEOPLE = request -> !request.getRequestURI().startsWith("/actuator");

    /** Alone on the loopback there is no login, but a page elsewhere still must not post forms. */
    @Bean
    @Profile("local")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain peopleOnLoopback(HttpSecurity http) {
        return http.securityMatcher(PEOPLE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(false)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    static CookieCsrfTokenRepository tokens(boolean secure) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("kizuna-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
        return tokens;
    }
}
