package dev.kizuna.notification.policy.config;

import dev.kizuna.event.notification.Matter;
import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Where policies come from: the service's own configuration, or a text that somebody wants to try. */
public final class PolicySource {

    private static final String PREFIX = "kizuna.promises";

    private final EventVocabulary vocabulary;
    /** Kinds of messages: the matters of the schema, and what was thought of later. */
    private final Set<String> messages = Stream.concat(
                    Stream.of(Matter.values()).map(Enum::name), Stream.of("GAP", "GAP" + Notice.CLOSED))
            .collect(Collectors.toUnmodifiableSet());

    public PolicySource(EventVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The policies in a text as it could be put in the place of the policies' file; empty when it has none.
     *
     * @throws InvalidPolicyException when anything is wrong with them, naming the line
     */
    public Optional<Policies> read(String yaml) {
        return read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "policies"));
    }

    /** The policies in a file; see {@link #read(String)}. */
    public Optional<Policies> read(Resource yaml) {
        List<PropertySource<?>> sources;
        try {
            sources = new YamlPropertySourceLoader().load("policies", yaml);
        } catch (IOException | RuntimeException e) {
            throw new InvalidPolicyException(List.of(yaml.getDescription() + " is no YAML: " + e.getMessage()));
        }
        Setting settings = Settings.below(PREFIX, ConfigurationPropertySources.from(sources), UnaryOperator.identity());
        return settings.isThere() ? Optional.of(read(settings)) : Optional.empty();
    }

    /** The policies in the service's configuration. */
    Policies read(ConfigurableEnvironment environment) {
        Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
        return read(Settings.below(PREFIX, sources, environment::resolvePlaceholders));
    }

    private Policies read(Setting settings) {
        return new PolicyReader(vocabulary, messages).read(settings);
    }
}
