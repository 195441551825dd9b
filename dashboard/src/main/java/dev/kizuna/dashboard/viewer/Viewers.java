package dev.kizuna.dashboard.viewer;

import dev.kizuna.kit.security.Roles;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Knows who looks: the one who has logged in, or whoever sits at the machine in the profile {@code local}. */
@Component
public class Viewers {

    private static final String MAY_ACT = "ROLE_" + Roles.OPERATOR;

    private final boolean local;

    Viewers(Environment environment) {
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    /** Who looks at what this thread answers. */
    public Viewer current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof OidcUser user)) {
            return new Viewer("", "", local);
        }
        boolean mayAct = known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(MAY_ACT::equals);
        return new Viewer(known.getName(), nameOf(user, known.getName()), mayAct);
    }

    private static String nameOf(OidcUser user, String otherwise) {
        String name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        return name == null ? otherwise : name;
    }
}
