package dev.kizuna.dashboard.config;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As what the issuer knows the dashboard.
 *
 * @param clientSecret empty for a public client, which the issuer knows by the proof of its code alone
 * @param scopes what is asked for; add what the issuer wants for refresh tokens and for the audience of the services
 */
@ConfigurationProperties("kizuna.login")
record LoginProperties(
        @DefaultValue("kizuna-dashboard") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes) {}
