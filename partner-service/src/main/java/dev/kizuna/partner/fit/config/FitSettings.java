package dev.kizuna.partner.fit.config;

import dev.kizuna.partner.fit.domain.Criterion;
import dev.kizuna.partner.fit.domain.FitCatalogue;
import dev.kizuna.partner.fit.domain.FitCriteria;
import dev.kizuna.partner.fit.domain.LikenessWeights;
import dev.kizuna.partner.fit.domain.RedFlag;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The criteria as they are written in {@code fit-criteria.yml}; being ordinary configuration, another file can take its place. */
@ConfigurationProperties("kizuna.fit")
record FitSettings(List<Version> versions, LikenessWeights likeness) {

    record Version(
            int version,
            int passAt,
            List<Weighted> criteria,
            @DefaultValue List<Flag> redFlags) {

        FitCriteria toDomain() {
            return new FitCriteria(
                    version,
                    passAt,
                    criteria.stream().map(Weighted::toDomain).toList(),
                    redFlags.stream().map(Flag::toDomain).toList());
        }
    }

    record Weighted(String code, int weight, int least, boolean vanity, String question) {

        Criterion toDomain() {
            return new Criterion(code, weight, least, vanity, question);
        }
    }

    record Flag(String code, boolean blocks, int costs, String meaning) {

        RedFlag toDomain() {
            return new RedFlag(code, blocks, costs, meaning);
        }
    }

    FitCatalogue toDomain() {
        return new FitCatalogue(versions.stream().map(Version::toDomain).toList(), likeness);
    }
}
