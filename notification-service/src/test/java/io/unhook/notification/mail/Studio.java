package io.unhook.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unhook.notification.NotificationSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The real templates and the real words, without anything around them: a letter takes milliseconds. */
final class Studio {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private Studio() {}

    static LetterWriter writer() {
        return writer(Map.of());
    }

    static LetterWriter writer(Map<String, String> settings) {
        NotificationSettings all = settings(settings);
        return new LetterWriter(
                template("letter.html", Variant.TEXT_HTML),
                template("letter.txt", Variant.TEXT_PLAIN),
                languages(all),
                all);
    }

    static Languages languages(NotificationSettings settings) {
        return new Languages(
                language -> texts(Texts.class, "mail", language),
                language -> texts(DigestTexts.class, "digest", language),
                settings.mail().timeZone());
    }

    static NotificationSettings settings(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(NotificationSettings.class)
                .withDefaultValue("unhook.notification.mail.inbox-settings", "https://crm.example/settings/inboxes")
                .withDefaultValue("unhook.notification.mail.channel-settings", "https://crm.example/settings/channels")
                .withDefaultValue("unhook.notification.mail.held-removals", "https://crm.example/settings/removals")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(NotificationSettings.class);
    }

    private static Template template(String name, String type) {
        return ENGINE.parse(resource("templates/" + name), Variant.forContentType(type));
    }

    private static <T> T texts(Class<T> bundle, String file, Locale language) {
        Map<String, String> words = words(file, language.getLanguage());
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (_, method, values) -> say(words.get(method.getName()), method, values)));
    }

    private static String say(String words, Method method, Object[] values) {
        var sentence = ENGINE.parse(words).instance();
        Parameter[] names = method.getParameters();
        for (int i = 0; i < names.length; i++) sentence.data(names[i].getName(), values[i]);
        return sentence.render();
    }

    /** Read as the message bundles read them: UTF-8, no escapes. */
    static Map<String, String> words(String file, String language) {
        Map<String, String> words = new TreeMap<>();
        resource("messages/%s_%s.properties".formatted(file, language))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    String twice =
                            words.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                    if (twice != null) throw new IllegalStateException("twice: " + line);
                });
        return words;
    }

    static String resource(String name) {
        try (InputStream file = Studio.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
