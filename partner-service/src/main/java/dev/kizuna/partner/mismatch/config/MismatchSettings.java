package dev.kizuna.partner.mismatch.config;

import dev.kizuna.partner.mismatch.domain.MismatchIndicators;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The indicators as they are written in {@code mismatch-indicators.yml}; another file can take its place. */
@ConfigurationProperties("kizuna.mismatch")
record MismatchSettings(@DefaultValue List<MismatchIndicators> versions) {}
