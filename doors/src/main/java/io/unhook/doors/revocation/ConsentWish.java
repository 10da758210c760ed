package io.unhook.doors.revocation;

/**
 * How the person is to be asked for access.
 *
 * @param returnUrl where the last page leads back to; null: where the settings say
 * @param locale their language; null: English
 * @param wanted false: not at all, since the product brings what the provider gave it ({@code POST /grants})
 */
public record ConsentWish(String returnUrl, String locale, boolean wanted) {
    public static final String LOCALE = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*";
    public static final int LONGEST_URL = 2000;

    /** @param consent null: it is wanted */
    public static ConsentWish of(String returnUrl, String locale, Boolean consent) {
        return new ConsentWish(returnUrl, locale, !Boolean.FALSE.equals(consent));
    }
}
