package io.unhook.revocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.persistence.TokenSeal.Bound;
import io.unhook.revocation.persistence.TokenSeal.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class SealingTokensTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String LOOKUP = key(3);
    private static final Secret TOKEN = new Secret("1//refresh");
    private static final Bound ADAS = new Bound("acme", "g1", Purpose.REFRESH_TOKEN);

    @Test
    void opensOnlyForWhatItBelongsTo() throws GeneralSecurityException {
        var seal = seal(NEW);
        byte[] sealed = seal.seal(TOKEN, ADAS);

        assertThat(seal.open(sealed, ADAS)).isEqualTo(TOKEN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("refresh");
        refuses(seal, sealed, new Bound("globex", "g1", Purpose.REFRESH_TOKEN));
        refuses(seal, sealed, new Bound("acme", "g2", Purpose.REFRESH_TOKEN));
        refuses(seal, sealed, new Bound("acme", "g1", Purpose.ACCESS_TOKEN));
    }

    @Test
    void isOpenedByBothKeysAtEveryStepOfARotation() throws GeneralSecurityException {
        byte[] before = seal(OLD).seal(TOKEN, ADAS);
        byte[] between = seal(OLD + "," + NEW).seal(TOKEN, ADAS);
        byte[] after = seal(NEW + "," + OLD).seal(TOKEN, ADAS);

        for (String keys : new String[] {OLD + "," + NEW, NEW + "," + OLD})
            for (byte[] written : new byte[][] {before, between, after})
                assertThat(seal(keys).open(written, ADAS)).isEqualTo(TOKEN);
        assertThat(seal(NEW).open(after, ADAS)).isEqualTo(TOKEN);
        refuses(seal(NEW), before, ADAS);
    }

    @Test
    void findsTheSameTokenAgainWithoutReadingAny() throws GeneralSecurityException {
        assertThat(seal(OLD).hash(TOKEN)).isEqualTo(seal(NEW).hash(TOKEN));
        assertThat(seal(OLD).hash(TOKEN)).isNotEqualTo(seal(OLD).hash(new Secret("1//another")));
    }

    @Test
    void doesNotStartWithoutKeysOrWithBadOnesAndDoesNotPrintThem() {
        assertThatThrownBy(() -> settings(Map.of("unhook.revocation.keys.lookup", LOOKUP)))
                .hasMessageContaining("unhook.revocation.keys.encryption is required");
        assertThatThrownBy(() -> seal("c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContainingAny("c2hvcnQ=");
        assertThatThrownBy(() -> seal("not base64!"))
                .hasMessageContaining("is not base64")
                .hasMessageNotContainingAny("not base64!");
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat(TOKEN.toString()).doesNotContain("refresh");
    }

    private static void refuses(TokenSeal seal, byte[] sealed, Bound to) {
        assertThatThrownBy(() -> seal.open(sealed, to)).isInstanceOf(IllegalStateException.class);
    }

    private static TokenSeal seal(String keys) throws GeneralSecurityException {
        return new TokenSeal(settings(Map.of(
                "unhook.revocation.keys.encryption", keys,
                "unhook.revocation.keys.lookup", LOOKUP,
                "unhook.revocation.keys.receipts", "unused")));
    }

    private static RevocationSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RevocationSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(RevocationSettings.class);
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
