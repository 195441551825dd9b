package dev.kizuna.campaign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class CampaignServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CampaignServiceApplication.class, arguments);
    }
}
