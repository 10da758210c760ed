package io.unhook.revocation.domain.provider;

/** A token or password in clear. It is never printed: whoever needs the text asks for it by name. */
public record Secret(String reveal) {

    public Secret {
        if (reveal == null || reveal.isBlank()) {
            throw new IllegalArgumentException("a secret without content");
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
