package dev.kizuna.kit.sample;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.ingest.CloudEventReader;
import dev.kizuna.kit.ingest.EventImportKind;
import dev.kizuna.kit.ingest.EventRule;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.kit.security.PublicPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Stands in for partner-service, whose topic is open to others. Its partners are those whose id begins with "known". */
@SpringBootApplication
public class SampleApplication {

    /** A service on a free port, with no other parts than those that the arguments name. */
    public static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0"));
        Stream.of(arguments).map(argument -> "--" + argument).forEach(all::add);
        return new SpringApplicationBuilder(SampleApplication.class).run(all.toArray(String[]::new));
    }

    /** Its port. */
    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Bean
    KnownPartners knownPartners() {
        return ids -> ids.stream().filter(id -> !id.startsWith("known")).collect(Collectors.toSet());
    }

    @Bean
    EventRule noCarrierPigeons() {
        return event ->
                event instanceof InquiryReceived inquiry && inquiry.getChannel().equals("pigeon")
                        ? List.of(new Violation(ErrorCode.INVALID_FIELD, "/data/channel", "no pigeons"))
                        : List.of();
    }

    @Bean
    EventImportKind inquiries(CloudEventReader reader) {
        return new EventImportKind("inquiries", InquiryReceived.class, reader);
    }

    @Bean
    PublicPaths open() {
        return new PublicPaths(List.of("/open/**"));
    }
}
