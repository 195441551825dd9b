package dev.kizuna.partner.marketentry.config;

import dev.kizuna.partner.marketentry.domain.MarketEntryRules;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The rules as they are written in {@code market-entry.yml}; another file can take its place. */
@ConfigurationProperties("kizuna.market-entry")
record MarketEntrySettings(@DefaultValue List<MarketEntryRules> versions) {}
