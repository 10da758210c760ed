package io.unhook.notification.mail;

/** How a try to hand a mail to the mail server ended. */
public sealed interface Delivery {
    record Accepted() implements Delivery {}

    /** For good: this mail will never be taken for this person. */
    record Refused(int code) implements Delivery {}

    /** The directory's address is none. */
    record NoAddress() implements Delivery {}

    /** The address needs a mail server that speaks SMTPUTF8, and ours does not. */
    record NeedsSmtpUtf8() implements Delivery {}

    /** The server said not now; it has not taken the mail. */
    record NotNow(int code) implements Delivery {}

    /** There was nobody to give it to. */
    record NoConnection() implements Delivery {}

    /** The connection broke or stayed silent: the mail may have been taken, or not. */
    record NoAnswer() implements Delivery {}
}
