package dev.kizuna.partner;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service that knows the partners, their key persons and every conversation with them. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kizuna partner-service",
                        version = "v1",
                        description = "Partners, their key persons, and every conversation with them."))
public class PartnerServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PartnerServiceApplication.class, arguments);
    }
}
