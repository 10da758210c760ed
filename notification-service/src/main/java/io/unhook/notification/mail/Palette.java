package io.unhook.notification.mail;

import java.util.List;

/**
 * Every colour of a mail: text is always set together with what it stands on, so that a client which changes one changes both.
 * A mail has the light one inline, and the dark one for clients that ask for it.
 */
public record Palette(
        Pair sheet, Pair quiet, Pair link, Pair button, Pair act, Pair waiting, Pair done, String around, String line) {

    /** @param ink the text's colour, on the ground's */
    public record Pair(String ink, String ground) {}

    public static final Palette LIGHT = new Palette(
            new Pair("#1c2530", "#ffffff"),
            new Pair("#55606d", "#ffffff"),
            new Pair("#1f5fc4", "#ffffff"),
            new Pair("#ffffff", "#1f5fc4"),
            new Pair("#5f3b00", "#fdecc8"),
            new Pair("#1d4377", "#e3ecf8"),
            new Pair("#14532d", "#dcf1e2"),
            "#eef1f5",
            "#d5dbe3");

    public static final Palette DARK = new Palette(
            new Pair("#e7ecf2", "#1a2129"),
            new Pair("#aab5c2", "#1a2129"),
            new Pair("#8ab8ff", "#1a2129"),
            new Pair("#0b1626", "#7fb0ff"),
            new Pair("#ffe2a8", "#4a3506"),
            new Pair("#cfe2ff", "#1d3452"),
            new Pair("#c5efd3", "#16402a"),
            "#10151b",
            "#3a4552");

    Pair of(Page.Tone tone) {
        return switch (tone) {
            case ACT -> act;
            case WAIT -> waiting;
            case DONE -> done;
        };
    }

    List<Pair> pairs() {
        return List.of(sheet, quiet, link, button, act, waiting, done);
    }
}
