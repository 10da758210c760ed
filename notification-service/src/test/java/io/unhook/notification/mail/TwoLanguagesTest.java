package io.unhook.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class TwoLanguagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> SAME_IN_BOTH =
            Set.of("provider_google", "provider_microsoft", "pattern_day", "line", "line_short");
    private static final Instant EVENING = Instant.parse("2026-06-03T21:05:09Z");

    private enum Bundle {
        MAIL(Texts.class, "mail"),
        DIGEST(DigestTexts.class, "digest");

        private final Class<?> texts;
        private final Map<String, String> english;
        private final Map<String, String> swedish;

        Bundle(Class<?> texts, String file) {
            this.texts = texts;
            this.english = Studio.words(file, "en");
            this.swedish = Studio.words(file, "sv");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothHaveEveryMessageAndNoOther(Bundle bundle) {
        Set<String> messages =
                Arrays.stream(bundle.texts.getMethods()).map(Method::getName).collect(Collectors.toSet());

        assertThat(bundle.english).containsOnlyKeys(messages);
        assertThat(bundle.swedish).containsOnlyKeys(messages);
    }

    @ParameterizedTest
    @EnumSource
    void bothSayTheSameThings(Bundle bundle) {
        assertThat(placeholders(bundle.swedish)).isEqualTo(placeholders(bundle.english));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNamedThatIsNotThere(Bundle bundle) {
        Map<String, Set<String>> named = placeholders(bundle.english);
        for (Method message : bundle.texts.getMethods())
            assertThat(parameters(message)).as(message.getName()).containsAll(named.get(message.getName()));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftUntranslated(Bundle bundle) {
        bundle.swedish.forEach((message, words) -> {
            if (!SAME_IN_BOTH.contains(message))
                assertThat(words).as(message).isNotBlank().isNotEqualTo(bundle.english.get(message));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "sv-SE", "sv_FI", "SV", " sv-SE ", "sv-SE.UTF-8"})
    void swedishIsWrittenToWhoeverAskedForIt(String locale) {
        assertThat(language(locale, "UTC").texts().greeting("Ada")).isEqualTo("Hej Ada!");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "en", "en-GB", "de", "svk", "no such locale", "sv\r\nBcc: eve@evil.example"})
    void everybodyElseIsWrittenToInEnglish(String locale) {
        assertThat(language(locale, "UTC").texts().greeting("Ada")).isEqualTo("Hello Ada,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | UTC              | 3 June 2026, 21:05 UTC       | a, b, and c  | 1,200
                    en | Europe/Stockholm | 3 June 2026, 23:05 CEST      | a, b, and c  | 1,200
                    sv | UTC              | 3 juni 2026 kl. 21:05 UTC    | a, b och c   | 1\u00a0200
                    sv | Europe/Stockholm | 3 juni 2026 kl. 23:05 CEST   | a, b och c   | 1\u00a0200
                    """)
    void datesListsAndNumbersAreWrittenAsTheLanguageDoes(
            String locale, String zone, String time, String list, String number) {
        Language language = language(locale, zone);

        assertThat(language.minute(EVENING)).isEqualTo(time);
        assertThat(language.list(List.of("a", "b", "c"))).isEqualTo(list);
        assertThat(language.number(1200)).isEqualTo(number);
    }

    private static Language language(String locale, String zone) {
        var settings = Studio.settings(
                Map.of("unhook.notification.mail.time-zone", ZoneId.of(zone).getId()));
        return Studio.languages(settings).of(locale);
    }

    private static Set<String> parameters(Method message) {
        return Arrays.stream(message.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> words) {
        Map<String, Set<String>> all = new TreeMap<>();
        words.forEach((message, text) -> all.put(
                message,
                PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return all;
    }
}
