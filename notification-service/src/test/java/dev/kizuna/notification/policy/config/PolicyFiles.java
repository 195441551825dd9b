package dev.kizuna.notification.policy.config;

import dev.kizuna.event.notification.Matter;
import dev.kizuna.notification.obligation.topology.ObligationTopology;
import dev.kizuna.notification.policy.domain.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Policies for tests, read just as the service reads them. */
public final class PolicyFiles {

    private PolicyFiles() {}

    /** The policies the service is shipped with. */
    public static Policies shipped() {
        return read(new ClassPathResource("policies.yml"));
    }

    /** Policies written in a test. */
    public static Policies of(String yaml) {
        return read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Policies read(Resource yaml) {
        try {
            var sources = new YamlPropertySourceLoader().load("policies", yaml);
            var settings = new Binder(ConfigurationPropertySources.from(sources), (PlaceholdersResolver) null)
                    .bind("kizuna.promises", Bindable.of(PolicySettings.class))
                    .get();
            Set<String> messages = Stream.of(Matter.values()).map(Enum::name).collect(Collectors.toSet());
            return new PolicyReader(new EventVocabulary(ObligationTopology.READS), messages).read(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
