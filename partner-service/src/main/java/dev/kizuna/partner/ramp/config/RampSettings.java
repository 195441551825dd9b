package dev.kizuna.partner.ramp.config;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The intermediate successes as they are written in {@code ramp.yml}: code and meaning. */
@ConfigurationProperties("kizuna.ramp")
record RampSettings(Map<String, String> successes) {}
