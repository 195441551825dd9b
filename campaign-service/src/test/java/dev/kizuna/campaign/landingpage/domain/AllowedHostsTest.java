package dev.kizuna.campaign.landingpage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private final AllowedHosts allowed = new AllowedHosts(Set.of("shop.example", "Localhost", "shop.example:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://SHOP.example/spring?x=1#top",
                "HTTPS://shop.example:8443/",
                "http://localhost/landing"
            })
    void shouldAllowATargetWhenItsHostIsOnTheList(String target) {
        assertThat(allowed.objection(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://shop.example.evil.example/",
                "https://evilshop.example/",
                "https://evil.example/shop.example",
                "https://evil.example?https://shop.example",
                "https://evil.example#@shop.example",
                "https://shop.example@evil.example/",
                "https://user:secret@shop.example/",
                "https://shop.example:444/",
                "https://shop.example./",
                "https://shop.example\\@evil.example/",
                "https://shop.example%2eevil.example/",
                "https:evil.example",
                "https:///evil.example",
                "//evil.example/",
                "/landing",
                "landing",
                "",
                "javascript:alert(1)//shop.example",
                "data:text/html,x",
                "file://shop.example/etc/passwd",
                "http://shop.example/",
                " https://shop.example/",
                "https://shop.example/\r\nSet-Cookie: a=b",
                "https://[::1]/",
                "https://ｓhop.example/",
                "https://shоp.example/", // a Cyrillic o
                "https://xn--shp-5cd.example/",
                "https://shop.example:80/",
                "https://shop.example:8443@evil.example/",
                "https://shop%2Eexample/",
                "https://%73hop.example/",
                "https:\\\\shop.example/",
                "/\\evil.example/",
                "https://shop.example\t.evil.example/",
                "vbscript:x",
                "ftp://shop.example/"
            })
    void shouldObjectToATargetWhenItCouldLeadElsewhere(String target) {
        assertThat(allowed.objection(target)).isPresent();
    }

    @Test
    void shouldObjectToATargetWhenItIsEndless() {
        assertThat(allowed.objection("https://shop.example/" + "x".repeat(2_048)))
                .contains("is longer than 2048 characters");
    }
}
