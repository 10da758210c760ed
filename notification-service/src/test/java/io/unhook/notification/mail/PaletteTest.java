package io.unhook.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.notification.mail.Palette.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2: text of level AA has a contrast of at least 4.5 to what it stands on. */
@Tag("domain")
class PaletteTest {
    private static final double AA = 4.5;

    static Stream<Pair> pairs() {
        return Stream.of(Palette.LIGHT, Palette.DARK).flatMap(palette -> palette.pairs().stream());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyTextCanBeRead(Pair pair) {
        assertThat(contrast(pair.ink(), pair.ground())).isGreaterThanOrEqualTo(AA);
    }

    /** A client that keeps the light text colours on its own dark ground must not be met with black on black, or the reverse. */
    @Test
    void noMailHasAColourThatIsNotInThePalette() {
        assertThat(Studio.resource("templates/letter.html")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
    }

    /** Text and ground are set on the same element or on one around it: none is left to the client. */
    @Test
    void theSheetSetsBothItsTextAndItsGround() {
        assertThat(Studio.resource("templates/letter.html"))
                .contains("background-color: {light.sheet.ground}; color: {light.sheet.ink};")
                .contains("background-color: {dark.sheet.ground} !important; color: {dark.sheet.ink} !important;")
                .contains("<meta name=\"color-scheme\" content=\"light dark\">");
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
