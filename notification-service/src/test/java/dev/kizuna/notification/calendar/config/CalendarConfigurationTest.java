package dev.kizuna.notification.calendar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.calendar.domain.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Calendars as the service finds them in its configuration. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarConfigurationTest {

    @Test
    void shouldLetAPropertyChangeOneValueOfACalendarAndKeepTheRest() {
        try (var service = start("--kizuna.calendars.definitions.JP.close=17:30")) {
            var japan = service.getBean(Calendars.class).defaultCalendar();
            assertThat(japan.close()).hasToString("17:30");
            assertThat(japan.closures().yearly()).hasSize(3);
        }
    }

    @Test
    void shouldSayInAFewLinesWhyItDoesNotStart(CapturedOutput output) {
        assertThatThrownBy(() -> start("--kizuna.calendars.definitions.JP.zone=Asia/Tokio"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("kizuna.calendars.definitions.JP.zone: there is no time zone Asia/Tokio")
                .contains("commandLineArgs")
                .doesNotContain("\tat ");
    }

    private static org.springframework.context.ConfigurableApplicationContext start(String property) {
        return new SpringApplicationBuilder(CalendarConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(property, "--spring.config.location=classpath:calendars.yml");
    }
}
