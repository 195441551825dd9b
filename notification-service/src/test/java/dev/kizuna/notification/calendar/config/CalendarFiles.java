package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.Calendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Calendars for tests, read just as the service reads them. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /** The calendars the service is shipped with. */
    public static Calendars shipped() {
        return read(new ClassPathResource("calendars.yml"));
    }

    /** Calendars written in a test. */
    public static Calendars of(String yaml) {
        return read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "test.yml"));
    }

    private static Calendars read(Resource yaml) {
        try {
            var sources = new YamlPropertySourceLoader().load("calendars", yaml);
            return CalendarReader.read(
                    new Binder(ConfigurationPropertySources.from(sources), (PlaceholdersResolver) null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
