package dev.kizuna.dashboard.promise;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * How promises of a policy are kept from here. Features that have the form bring it as a bean, so that promises need not
 * know them.
 *
 * @param policy whose promises
 * @param path of the form, with {@code {id}} for what the promise is about
 * @param word key of what the form is called
 */
public record WayToKeep(String policy, String path, String word) {

    /** Where the form of one promise is. */
    String of(String subjectId) {
        return UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(subjectId)
                .toUriString();
    }
}
