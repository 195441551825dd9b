package dev.kizuna.dashboard.config;

import dev.kizuna.dashboard.language.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The browser's language, unless its user chose the other one. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(Languages.SUPPORTED);
        browser.setDefaultLocale(Languages.SUPPORTED.getFirst());
        var chosen = new CookieLocaleResolver(Languages.COOKIE);
        chosen.setCookieMaxAge(Languages.KEPT);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        return chosen;
    }
}
