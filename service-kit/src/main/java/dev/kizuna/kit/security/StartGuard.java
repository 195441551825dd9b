package dev.kizuna.kit.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start a service that would be open to others: local profile beyond the loopback, or no issuer elsewhere. */
final class StartGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String ADDRESS = "server.address";
    private static final String MANAGEMENT_ADDRESS = "management.server.address";
    private static final String MANAGEMENT_PORT = "management.server.port";

    @SuppressWarnings("NullAway.Init") // set by the container before anything is asked of it
    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            checkLoopback(ADDRESS);
            if (environment.containsProperty(MANAGEMENT_PORT)) {
                checkLoopback(MANAGEMENT_ADDRESS);
            }
        } else if (environment.getProperty(ISSUER, "").isBlank()) {
            throw new InsecureSettingsException(
                    "There is no issuer of tokens, so nobody's request could be told from anybody else's.",
                    "Set " + ISSUER + " to the OpenID Connect issuer whose tokens are accepted, or start with the"
                            + " profile local on a loopback address.");
        }
    }

    private void checkLoopback(String property) {
        String address = environment.getProperty(property, "");
        if (!isLoopback(address)) {
            throw new InsecureSettingsException(
                    "The profile local has no login, but " + property + " is "
                            + (address.isBlank() ? "not set, which means every address" : address) + ".",
                    "Set " + property + " to 127.0.0.1, or start without the profile local and with an issuer.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
