package io.unhook.contracts;

/** Who must act at the provider. Readers take a value that they do not know as {@link #OTHER}. */
public enum ActionBy {
    OWNER,
    TENANT_ADMIN,
    IT,
    OTHER
}
