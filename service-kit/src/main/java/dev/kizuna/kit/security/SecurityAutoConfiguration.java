package dev.kizuna.kit.security;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The two ways to be safe: alone on the loopback, or with tokens of an issuer. There is no third. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@EnableWebSecurity
@Import(SecurityAdvice.class)
class SecurityAutoConfiguration {

    private static final String LOCAL = "local";

    @Bean
    static StartGuard startGuard() {
        return new StartGuard();
    }

    /** Behind the chain below, so that it is known whose token was sent. */
    @Bean
    ActingFilter actingFilter(Environment environment) {
        return new ActingFilter(environment.acceptsProfiles(Profiles.of(LOCAL)) ? Actor.LOCAL : Actor.ANYBODY);
    }

    @Bean
    @Profile(LOCAL)
    SecurityFilterChain openOnLoopback(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new LoopbackOrigins(answers), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What the firewall refuses reaches no controller, and with a wrong host name not even the page for errors. */
    @Bean
    RequestRejectedHandler refusalsAsProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        return (request, response, refusal) -> answers.resolveException(
                request,
                response,
                null,
                new ProblemException(ErrorCode.MALFORMED_REQUEST, String.valueOf(refusal.getMessage())));
    }

    /** Without a login, a page in the user's browser must not reach us under a host name of its own. */
    @Bean
    @Profile(LOCAL)
    HttpFirewall loopbackNamesOnly() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(LoopbackOrigins.LOOPBACK_NAMES::contains);
        return firewall;
    }

    @Bean
    @Profile("!" + LOCAL)
    SecurityFilterChain tokensOnly(
            HttpSecurity http,
            ObjectProvider<PublicPaths> publicPaths,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            @Value("${kizuna.security.open-metrics:false}") boolean openMetrics) {
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            publicPaths
                    .orderedStream()
                    .forEach(paths -> requests.requestMatchers(paths.patterns().toArray(String[]::new))
                            .permitAll());
            requests.requestMatchers("/actuator/health/**").permitAll();
            if (openMetrics) {
                requests.requestMatchers("/actuator/prometheus").permitAll();
            }
            requests.requestMatchers("/actuator/**").hasRole(Roles.MONITORING);
            requests.requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                    .authenticated();
            requests.requestMatchers(HttpMethod.POST, "/api/events", "/api/imports/*")
                    .hasAnyRole(Roles.INTEGRATION, Roles.OPERATOR);
            requests.requestMatchers(HttpMethod.GET, "/**").hasAnyRole(Roles.VIEWER, Roles.OPERATOR);
            requests.requestMatchers(HttpMethod.HEAD, "/**").hasAnyRole(Roles.VIEWER, Roles.OPERATOR);
            requests.anyRequest().hasRole(Roles.OPERATOR);
        });
        var problems = new SecurityProblems(answers);
        return http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesFromClaim())))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static JwtAuthenticationConverter rolesFromClaim() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }
}
