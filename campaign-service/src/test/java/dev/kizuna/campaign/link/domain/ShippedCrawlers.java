package dev.kizuna.campaign.link.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The list of crawlers as it is shipped. */
public final class ShippedCrawlers {

    private static final String ROOT = "kizuna.crawlers.";

    private ShippedCrawlers() {}

    public static Crawlers read() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("crawlers.yml"));
        Properties all = yaml.getObject();
        if (all == null) {
            throw new IllegalStateException("No list of crawlers");
        }
        Map<Uncounted, List<String>> signs = new EnumMap<>(Uncounted.class);
        for (Uncounted kind : Uncounted.values()) {
            signs.put(kind, list(all, kind.name().toLowerCase(Locale.ROOT)));
        }
        return new Crawlers(signs, Set.copyOf(list(all, "people")));
    }

    private static List<String> list(Properties all, String name) {
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(ROOT + name + "["))
                .map(all::getProperty)
                .toList();
    }
}
