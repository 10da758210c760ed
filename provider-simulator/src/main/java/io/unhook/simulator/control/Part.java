package io.unhook.simulator.control;

/** What a reset may forget. */
public enum Part {
    /** People, tenants, grants and tokens. */
    GRANTS,
    CLIENTS,
    FAULTS,
    LOG,
    SETTINGS;

    boolean holds(String book) {
        return switch (this) {
            case CLIENTS -> book.equals("clients");
            case LOG -> book.equals("log");
            case SETTINGS -> book.equals("settings");
            case FAULTS -> false;
            case GRANTS ->
                !book.equals("clients")
                        && !book.equals("log")
                        && !book.equals("settings")
                        && !book.equals("signing-key");
        };
    }
}
