package dev.kizuna.notification.policy.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/** Puts together what all sources of the configuration say below one name; the first of them goes before the others. */
final class Settings {

    private Settings() {}

    /**
     * The settings below a name.
     *
     * @param placeholders fills in {@code ${...}}
     */
    static Setting below(
            String name, Iterable<ConfigurationPropertySource> sources, UnaryOperator<String> placeholders) {
        var prefix = ConfigurationPropertyName.of(name);
        Setting root = Setting.root(name);
        List<IterableConfigurationPropertySource> weakestFirst = new ArrayList<>();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                weakestFirst.addFirst(iterable);
            }
        }
        for (IterableConfigurationPropertySource source : weakestFirst) {
            Set<Setting> replaced = new HashSet<>();
            for (ConfigurationPropertyName each : source) {
                ConfigurationProperty property =
                        prefix.isAncestorOf(each) ? source.getConfigurationProperty(each) : null;
                if (property != null) {
                    Setting setting = at(root, each, prefix.getNumberOfElements(), replaced);
                    setting.set(placeholders.apply(String.valueOf(property.getValue())), property.getOrigin());
                }
            }
        }
        return root;
    }

    /** A list is told as a whole by one source, so that the first word of another one about it wipes it out. */
    private static Setting at(Setting root, ConfigurationPropertyName name, int from, Set<Setting> replaced) {
        Setting setting = root;
        for (int i = from; i < name.getNumberOfElements(); i++) {
            boolean index = name.isNumericIndex(i);
            if (index && replaced.add(setting)) {
                setting.clear();
            }
            setting = setting.under(name.getElement(i, Form.ORIGINAL), index);
        }
        if (setting.isList()) {
            setting.clear();
        }
        return setting;
    }
}
