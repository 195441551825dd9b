package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.Calendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Calendars for tests, read just as the service reads them. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /** The calendars the service is shipped with. */
    public static Calendars shipped() {
        try {
            var sources = new YamlPropertySourceLoader().load("calendars", new ClassPathResource("calendars.yml"));
            return new ConfiguredCalendars(
                    new Binder(ConfigurationPropertySources.from(sources), (PlaceholdersResolver) null)
                            .bind("kizuna.calendars", Bindable.of(CalendarSettings.class))
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
