package io.unhook.revocation.microsoft;

import static io.unhook.revocation.http.ScriptedProvider.empty;
import static io.unhook.revocation.http.ScriptedProvider.json;
import static io.unhook.revocation.http.TestSettings.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Provider;
import io.unhook.messaging.Tracing;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.GrantObjectsGone;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.Unfinished;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.ScriptedProvider;
import io.unhook.revocation.http.TestSettings;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person with more grant objects than one lease has time for, where each call waits long for its permit. */
@Tag("service")
class ManyGrantObjectsTest {
    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final GrantKey GRANT =
            new GrantKey(Provider.MICROSOFT, "6c0b5f4c-3d3a-4d5c-9c39-6cf7a6d4a001/crm-app", "ada");
    private static final ClientToken TOKEN = new ClientToken("crm-app", new Secret("0.refresh"));

    private final Ticking clock = new Ticking();
    private ScriptedProvider microsoft;
    private RevocationSettings settings;

    @BeforeEach
    void start() {
        microsoft = ScriptedProvider.start();
        settings = TestSettings.with(
                Map.of("microsoft.graph-url", microsoft.url("/graph/v1.0").toString()));
    }

    @AfterEach
    void stop() throws IOException {
        microsoft.close();
    }

    @Test
    void areEndedInSeveralGoesNoneOfWhichOutlastsItsLease() {
        var door = door(this::slowly);
        List<String> left = new ArrayList<>(ids(30));

        List<RevokeAnswer> answers = new ArrayList<>();
        while (answers.isEmpty() || answers.getLast() instanceof Unfinished) {
            microsoft.answering(scriptFor(left));
            Instant begun = clock.now;
            answers.add(door.revoke(GRANT, TOKEN));
            assertThat(Duration.between(begun, clock.now))
                    .isLessThan(settings.work().lease());
            left.removeAll(deleted());
        }

        assertThat(left).isEmpty();
        assertThat(answers.getLast()).isInstanceOf(GrantObjectsGone.class);
        assertThat(answers.stream().filter(Unfinished.class::isInstance).map(Unfinished.class::cast))
                .hasSizeGreaterThan(5)
                .allMatch(part -> part.deleted() > 0);
    }

    @Test
    void areLeftToTheNextGoWhenNoPermitIsToBeHadInTheMidstOfThem() {
        int[] permits = {4};
        microsoft.answering(scriptFor(ids(5)));
        assertThat(door(_ -> permits[0]-- > 0).revoke(GRANT, TOKEN)).isEqualTo(new Unfinished(2));
    }

    @Test
    void thatCannotEvenBeListedInTimeAreTriedAgain() {
        String next = microsoft.url("/graph/v1.0/oauth2PermissionGrants?page").toString();
        String page = json(200, "{\"value\": [], \"@odata.nextLink\": \"" + next + "\"}");
        String[] script = new String[100];
        Arrays.fill(script, page);
        script[0] = json(200, "{\"id\": \"b25985a8-0000-4000-8000-000000000001\"}");

        microsoft.answering(script);
        assertThat(door(this::slowly).revoke(GRANT, TOKEN))
                .isEqualTo(new NotNow(Optional.empty(), Permits.OUT_OF_TIME));
        microsoft.answering(script);
        assertThat(door(this::slowly).look(GRANT)).isEqualTo(new LookAnswer.Unreadable(Permits.OUT_OF_TIME));
    }

    private boolean slowly(Provider provider) {
        clock.now = clock.now.plus(WAIT);
        return true;
    }

    private MicrosoftDoor door(Permits permits) {
        return new MicrosoftDoor(settings, new OptedIn(), new ProviderCalls(permits, settings, Tracing.off(), clock));
    }

    private static List<String> ids(int many) {
        return IntStream.range(0, many).mapToObj(number -> "grant" + number).toList();
    }

    private static String[] scriptFor(List<String> left) {
        List<String> script = new ArrayList<>();
        script.add(json(200, "{\"id\": \"b25985a8-0000-4000-8000-000000000001\"}"));
        script.add(json(
                200,
                "{\"value\": ["
                        + String.join(
                                ",",
                                left.stream().map(ManyGrantObjectsTest::own).toList()) + "]}"));
        left.forEach(_ -> script.add(empty(204)));
        script.add(json(200, "{\"value\": []}"));
        return script.toArray(String[]::new);
    }

    private static String own(String id) {
        return "{\"id\": \"%s\", \"consentType\": \"Principal\", \"principalId\": \"ada\"}".formatted(id);
    }

    private List<String> deleted() {
        return microsoft.asked().stream()
                .filter(asked -> asked.method().equals("DELETE"))
                .map(asked -> asked.path().substring(asked.path().lastIndexOf('/') + 1))
                .toList();
    }

    private static final class OptedIn implements AppOnlyTokens {
        @Override
        public AppOnly of(String tenant) {
            return new AppOnly.Granted(new Secret("app-only"));
        }

        @Override
        public void forget(String tenant) {
            throw new AssertionError("nothing was refused");
        }
    }

    /** Moves on while somebody waits for a permit. */
    private static final class Ticking extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
