package io.unhook.simulator.world;

/**
 * What a grant is unique by.
 *
 * @param realm where the consent holds: a Cloud project, {@code {tid}/{appId}}, {@code {issuer}/{client}}
 */
public record GrantKey(Provider provider, String realm, String subject) {

    String text() {
        return provider.label() + " " + realm + " " + subject;
    }
}
