package io.unhook.notification.mail;

/** Text from outside on one line: without line breaks and other controls nothing can be added to a mail's head. */
final class OneLine {
    /** A longer name would push everything else off a phone's screen. */
    private static final int LONGEST_NAME = 60;

    private OneLine() {}

    static String of(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    static String name(String text) {
        String name = of(text);
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) return name;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }
}
