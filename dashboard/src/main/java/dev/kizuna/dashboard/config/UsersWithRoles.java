package dev.kizuna.dashboard.config;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Gives a user the roles that stand in the access token, since by those the services decide. A token that the services
 * would not take is refused here already.
 */
final class UsersWithRoles implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String CLAIM = "roles";

    private final OidcUserService users = new OidcUserService();
    private final JwtDecoder tokens;

    UsersWithRoles(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        var authorities = new HashSet<GrantedAuthority>(user.getAuthorities());
        roles(request.getAccessToken().getTokenValue())
                .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return new DefaultOidcUser(authorities, user.getIdToken(), user.getUserInfo());
    }

    private List<String> roles(String accessToken) {
        try {
            return Objects.requireNonNullElse(tokens.decode(accessToken).getClaimAsStringList(CLAIM), List.of());
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_token"),
                    "The services do not accept the issuer's token: " + e.getMessage(),
                    e);
        }
    }
}
