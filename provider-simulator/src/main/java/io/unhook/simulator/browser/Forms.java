package io.unhook.simulator.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the form of the consent page is made of, for who reads it without eyes. */
public final class Forms {
    private static final String TICK = "grant ";
    private static final Pattern ACCOUNT = Pattern.compile("name=\"address\" value=\"([^\"]*)\"");

    private Forms() {}

    /** The name of a scope's checkbox. */
    public static String tick(String scope) {
        return TICK + scope;
    }

    public static boolean isConsent(String page) {
        return page.contains("name=\"answer\" value=\"allow\"");
    }

    /** Whom the page suggests; empty if nobody. */
    public static String account(String page) {
        Matcher account = ACCOUNT.matcher(page);
        return account.find() ? account.group(1).replace("&amp;", "&") : "";
    }

    public static boolean hasBoxes(String page) {
        return page.contains("name=\"" + TICK);
    }
}
