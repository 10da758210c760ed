package io.unhook.notification.mail;

/** Text from outside on one line: without line breaks and other controls nothing can be added to a mail's head. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
