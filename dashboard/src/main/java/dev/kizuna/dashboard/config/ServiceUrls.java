package dev.kizuna.dashboard.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services answer. */
@ConfigurationProperties("kizuna.services")
record ServiceUrls(
        @DefaultValue("http://127.0.0.1:8081") URI partner,
        @DefaultValue("http://127.0.0.1:8082") URI campaign,
        @DefaultValue("http://127.0.0.1:8083") URI kpi,
        @DefaultValue("http://127.0.0.1:8084") URI notification) {}
