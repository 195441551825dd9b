package dev.kizuna.kpi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Counts what came of partners, key persons and campaigns, and says when a ramp's target is reached or missed. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KpiServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(KpiServiceApplication.class, arguments);
    }
}
