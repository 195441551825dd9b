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

    static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private static final String ADDRESS = "server.address";

    @SuppressWarnings("NullAway.Init") // set by the container before anything is asked of it
    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            String address = environment.getProperty(ADDRESS, "0.0.0.0");
            if (!isLoopback(address)) {
                throw new IllegalStateException("The local profile has no login, so " + ADDRESS
                        + " must be a loopback address and not " + address);
            }
        } else if (environment.getProperty(ISSUER, "").isBlank()) {
            throw new IllegalStateException("Set " + ISSUER + " (the OpenID Connect issuer whose tokens are accepted),"
                    + " or start with the profile local on a loopback address");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
