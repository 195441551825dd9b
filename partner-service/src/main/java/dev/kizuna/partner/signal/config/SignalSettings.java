package dev.kizuna.partner.signal.config;

import dev.kizuna.partner.signal.domain.SignalCatalogue;
import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The kinds of signals as they are written in {@code key-person-signals.yml}; being ordinary configuration, another file
 * can take its place.
 */
@ConfigurationProperties("kizuna.key-person-signals")
record SignalSettings(@DefaultValue List<Version> versions) {

    record Version(
            int version, int recommendFrom, @DefaultValue List<Kind> kinds) {

        SignalScale toDomain() {
            return new SignalScale(
                    version, recommendFrom, kinds.stream().map(Kind::toDomain).toList());
        }
    }

    record Kind(
            @DefaultValue("") String code,
            int weight,
            int halfLifeDays,
            int cap,
            boolean telling,
            @DefaultValue("") String meaning) {

        SignalKind toDomain() {
            return new SignalKind(code, weight, halfLifeDays, cap, telling, meaning);
        }
    }

    SignalCatalogue toDomain() {
        return new SignalCatalogue(versions.stream().map(Version::toDomain).toList());
    }
}
