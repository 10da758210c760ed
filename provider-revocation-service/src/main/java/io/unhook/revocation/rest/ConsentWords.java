package io.unhook.revocation.rest;

import io.quarkus.qute.TemplateData;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.ConsentTold;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.consent.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the last page says, in the person's language. */
@ApplicationScoped
class ConsentWords {
    private final RevocationSettings settings;

    ConsentWords(RevocationSettings settings) {
        this.settings = settings;
    }

    @TemplateData
    record Words(String title, List<String> lines, String back) {}

    static String language(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("sv") ? "sv" : "en";
    }

    Words of(ConsentTold told, String language) {
        Said said = new Said(language.equals("sv"));
        List<String> lines = new ArrayList<>(lines(told, said));
        byHand(told, said).ifPresent(lines::add);
        String back = said.as("Back to where you came from", "Tillbaka dit du kom ifrån");
        return new Words(title(told, said), lines, back);
    }

    /** Picks the language. */
    private record Said(boolean swedish) {
        String as(String english, String inSwedish) {
            return swedish ? inSwedish : english;
        }
    }

    private static String title(ConsentTold told, Said said) {
        return switch (told.what()) {
            case What.Connected _ -> said.as("Connected", "Anslutet");
            case What.OtherMailbox _ -> said.as("That was another account", "Det var ett annat konto");
            case What.Denied _ -> said.as("Nothing was connected", "Inget anslöts");
            case What.MissingScopes _, What.NothingLasting _ -> said.as("Something was left out", "Något saknades");
            case What.TooLate _, What.UsedBefore _ ->
                said.as("This link is no longer good", "Länken gäller inte längre");
            case What.Removed _ -> said.as("It has been removed", "Den har tagits bort");
            case What.Paused _, What.Answered _ -> said.as("Almost done", "Nästan klart");
            case What.BeingEnded _, What.TryAgain _, What.NotNow _ -> said.as("Please try again", "Försök igen");
            case What.NotOurs _, What.WrongSender _, What.Incomplete _ ->
                said.as("This link cannot be used", "Länken går inte att använda");
        };
    }

    private List<String> lines(ConsentTold told, Said said) {
        return switch (told.what()) {
            case What.Connected _ ->
                List.of(told.about()
                        .map(consent -> connected(consent.purpose(), said))
                        .orElse(""));
            case What.Denied _ ->
                List.of(said.as(
                        "You chose not to give access, so nothing was stored.",
                        "Du valde att inte ge åtkomst, så inget har sparats."));
            case What.OtherMailbox(Optional<String> address) -> otherMailbox(told.about(), address, said);
            case What.MissingScopes(Set<String> scopes) -> missing(told, scopes, said);
            case What.NothingLasting _ ->
                List.of(
                        said.as(
                                "The provider gave access for the moment, but none that lasts, so nothing was stored.",
                                "Leverantören gav åtkomst för stunden men ingen som varar, så inget har sparats."),
                        again(said));
            case What.TryAgain _ ->
                List.of(
                        said.as(
                                "The provider did not give a usable answer. Nothing was stored.",
                                "Leverantören gav inget användbart svar. Inget har sparats."),
                        again(said));
            case What.TooLate _ ->
                List.of(
                        said.as(
                                "It was used too late. Nothing was stored.",
                                "Den användes för sent. Inget har sparats."),
                        again(said));
            case What.UsedBefore _ ->
                List.of(said.as(
                        "This answer has been dealt with already, or a newer link was asked for. Nothing was changed now.",
                        "Svaret har redan tagits om hand, eller så har en nyare länk begärts. Inget ändrades nu."));
            case What.Removed _ ->
                List.of(said.as(
                        "What you were connecting was removed meanwhile. Nothing was stored.",
                        "Det du skulle ansluta togs bort under tiden. Inget har sparats."));
            case What.BeingEnded _ ->
                List.of(
                        said.as(
                                "Your earlier access is being ended at the provider just now, and a new one could be"
                                        + " ended with it. Nothing was stored.",
                                "Din tidigare åtkomst håller på att avslutas hos leverantören, och en ny kunde avslutas"
                                        + " med den. Inget har sparats."),
                        said.as("Connect again in a few minutes.", "Anslut igen om några minuter."));
            case What.Paused _ ->
                List.of(
                        said.as(
                                "Your earlier access is being ended at the provider just now. The new one begins as soon as"
                                        + " that is done, within ten minutes.",
                                "Din tidigare åtkomst håller på att avslutas hos leverantören. Den nya börjar så snart det"
                                        + " är klart, inom tio minuter."),
                        said.as("There is nothing more to do here.", "Det finns inget mer att göra här."));
            case What.Answered _ ->
                List.of(said.as(
                        "Go back to where you came from; the rest is done there.",
                        "Gå tillbaka dit du kom ifrån; resten görs där."));
            case What.NotNow _ ->
                List.of(said.as(
                        "The provider cannot be asked right now. Reload this page in a moment.",
                        "Leverantören kan inte nås just nu. Ladda om sidan om en stund."));
            case What.NotOurs _ ->
                List.of(said.as(
                        "We do not know it, or it is incomplete. Begin again from where you came.",
                        "Vi känner inte till den, eller så är den ofullständig. Börja om därifrån du kom."));
            case What.WrongSender _ ->
                List.of(said.as(
                        "The answer does not come from the provider that was asked, so it was not listened to.",
                        "Svaret kommer inte från den leverantör som tillfrågades, så det beaktades inte."));
            case What.Incomplete _ ->
                List.of(said.as(
                        "The provider's answer is incomplete, so nothing was done.",
                        "Leverantörens svar är ofullständigt, så inget gjordes."));
        };
    }

    private static String again(Said said) {
        return said.as("Go back and connect again.", "Gå tillbaka och anslut igen.");
    }

    private static String connected(Purpose purpose, Said said) {
        return switch (purpose) {
            case OfMailbox of ->
                said.as("You gave access to ", "Du gav åtkomst till ")
                        + of.mailbox().address() + ".";
            case OfFeature _ -> said.as("You gave the access that was asked for.", "Du gav den åtkomst som behövdes.");
        };
    }

    private static List<String> otherMailbox(Optional<Consent> about, Optional<String> address, Said said) {
        List<String> lines = new ArrayList<>();
        address.ifPresent(other -> lines.add(said.as("You signed in as ", "Du loggade in som ") + other + "."));
        about.map(Consent::purpose)
                .filter(OfMailbox.class::isInstance)
                .map(OfMailbox.class::cast)
                .ifPresent(of -> lines.add(said.as("Access was wanted to ", "Åtkomst behövdes till ")
                        + of.mailbox().address() + "."));
        lines.add(said.as(
                "Nothing was stored. Go back and choose the right account.",
                "Inget har sparats. Gå tillbaka och välj rätt konto."));
        return lines;
    }

    private List<String> missing(ConsentTold told, Set<String> scopes, Said said) {
        List<String> lines = new ArrayList<>();
        lines.add(said.as(
                "Without the following there is no use in it, so nothing was stored:",
                "Utan följande går det inte, så inget har sparats:"));
        scopes.stream()
                .sorted()
                .map(scope -> purpose(told, scope, said) + " (" + scope + ")")
                .forEach(lines::add);
        lines.add(said.as("Go back and leave all boxes ticked.", "Gå tillbaka och låt alla rutor vara ikryssade."));
        return lines;
    }

    private String purpose(ConsentTold told, String scope, Said said) {
        var all = settings.consents().scopes();
        String page = told.about().map(Consent::callback).orElse("");
        return all.getOrDefault(page, all.getOrDefault("oauth", Map.of())).values().stream()
                .filter(known -> known.scope().equals(scope))
                .map(known -> known.purpose().getOrDefault(said.as("en", "sv"), ""))
                .collect(Collectors.joining());
    }

    /** What was refused is not taken away at the provider; a person may, on the provider's own page. */
    private Optional<String> byHand(ConsentTold told, Said said) {
        boolean left = switch (told.what()) {
            case What.OtherMailbox _, What.MissingScopes _, What.NothingLasting _, What.Removed _, What.TooLate _ ->
                true;
            case What.Connected _,
                    What.Denied _,
                    What.TryAgain _,
                    What.BeingEnded _,
                    What.Paused _,
                    What.Answered _,
                    What.UsedBefore _,
                    What.NotOurs _,
                    What.WrongSender _,
                    What.Incomplete _,
                    What.NotNow _ -> false;
        };
        return told.about()
                .filter(_ -> left)
                .flatMap(this::permissionsPage)
                .map(page -> said.as(
                                "What you allowed at the provider still stands there. You can take it away at ",
                                "Det du tillät hos leverantören gäller fortfarande där. Du kan ta bort det på ")
                        + page + ".");
    }

    private Optional<String> permissionsPage(Consent consent) {
        return switch (consent.purpose().provider()) {
            case GOOGLE -> Optional.of(settings.google().permissionsPage());
            case MICROSOFT -> Optional.of(settings.microsoft().myAppsPage());
            case OAUTH ->
                Optional.ofNullable(settings.oauth().issuers().get(consent.callback()))
                        .flatMap(RevocationSettings.Issuer::permissionsPage);
            case IMAP, OTHER -> Optional.empty();
        };
    }
}
