package dev.kizuna.dashboard.config;

import dev.kizuna.kit.security.Roles;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.AuthorizationCodeOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.DelegatingOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.HttpSessionMutexListener;

/** People log in at the issuer whose tokens the services accept, by authorization code with PKCE. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class LoginConfiguration {

    /** Name of the one registration. */
    static final String KIZUNA = "kizuna";

    static final String LOGIN = "/oauth2/authorization/" + KIZUNA;
    private static final String SIGNED_OUT = "/signed-out";
    private static final String[] OPEN = {SIGNED_OUT, "/error", "/language", "/*.css", "/*.js", "/*.svg", "/webjars/**"
    };
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain peopleWhoLogIn(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            JwtDecoder tokens) {
        var proven = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        proven.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        signedOut.setDefaultTargetUrl(SIGNED_OUT);
        var pages = pagesToReturnTo();
        return http.securityMatcher(PeopleConfiguration.PEOPLE)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(HttpMethod.GET, OPEN).permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/logout").authenticated();
                    requests.requestMatchers(HttpMethod.GET, "/**").hasAnyRole(Roles.VIEWER, Roles.OPERATOR);
                    requests.anyRequest().hasRole(Roles.OPERATOR);
                })
                .oauth2Login(login -> login.loginPage(LOGIN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(proven))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(new UsersWithRoles(tokens)))
                        .authorizedClientRepository(clients)
                        .failureUrl(SIGNED_OUT + "?failed"))
                .logout(logout -> logout.logoutSuccessHandler(signedOut).deleteCookies("kizuna-session"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new LoginEntryPoint(LOGIN)))
                .requestCache(cache -> cache.requestCache(pages))
                .csrf(csrf -> csrf.csrfTokenRepository(PeopleConfiguration.tokens(true)))
                .build();
    }

    /** Known as soon as somebody logs in, so that the dashboard starts while the issuer is away. */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            LoginProperties login, @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(login, issuer)));
    }

    private static ClientRegistration registration(LoginProperties login, String issuer) {
        var registration = ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(KIZUNA)
                .clientId(login.clientId())
                .scope(login.scopes());
        return login.clientSecret().isBlank()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(login.clientSecret()).build();
    }

    /** Tokens live and end with the session. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Tells of each refresh, so that the user in the session has the newest identity token, which signing out needs. */
    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            ApplicationEventPublisher events) {
        var refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
        refresh.setClockSkew(BEFORE_EXPIRY);
        refresh.setApplicationEventPublisher(events);
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(new DelegatingOAuth2AuthorizedClientProvider(
                new AuthorizationCodeOAuth2AuthorizedClientProvider(), refresh));
        return manager;
    }

    @Bean
    UserToken userToken(OAuth2AuthorizedClientManager clients) {
        return new SessionToken(clients);
    }

    /** One lock a session, under which tokens are refreshed. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutex() {
        return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
    }

    @SuppressWarnings("NullAway") // none is how one says that the address must not get a parameter of its own
    private static HttpSessionRequestCache pagesToReturnTo() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(LoginEntryPoint::isPage);
        return cache;
    }
}
