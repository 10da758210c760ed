package io.unhook.revocation.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Accepted;
import io.unhook.revocation.domain.provider.RevokeAnswer.GrantObjectsGone;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.OurFault;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.SimulatedProviders;
import io.unhook.revocation.http.SimulatedProviders.Consented;
import io.unhook.revocation.http.TestSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter against Microsoft's behaviour: what an answer was, and what had become of the grant. */
@Tag("service")
class MicrosoftAgainstTheSimulatorTest {
    private static final String TENANT = "3f0c1a52-93b8-4c4e-9d6e-00000000acee";
    private static final String LIST = "GET /microsoft/graph/v1.0/oauth2PermissionGrants*";
    private static final String DELETE = "DELETE /microsoft/graph/*";
    private static final PersonStep MY_APPS =
            new PersonStep(ActionBy.OWNER, "https://myapps.microsoft.com", "microsoft.my-apps");
    private static final PersonStep LIVE =
            new PersonStep(ActionBy.OWNER, "https://account.live.com/consent/Manage", "microsoft.personal");
    private static final PersonStep ADMIN =
            new PersonStep(ActionBy.TENANT_ADMIN, "https://entra.microsoft.com", "microsoft.admin-consent");

    private static SimulatedProviders providers;
    private static MicrosoftDoor door;

    @BeforeAll
    static void start() {
        providers = new SimulatedProviders();
        RevocationSettings settings = providers.settings(Map.of("http.answer-timeout", "2s"));
        ProviderCalls calls = TestSettings.calls(settings);
        door = new MicrosoftDoor(settings, new PlainAppOnlyTokens(settings.microsoft(), calls), calls);
    }

    @AfterAll
    static void stop() {
        providers.close();
    }

    @BeforeEach
    void aNewWorldInWhichTheTenantOptedIn() {
        providers.reset();
        tenant("opted-in");
    }

    @Test
    void bothResourcesGrantsGoAndARefreshSaysThatTheConsentIsGone() {
        providers.tell("PATCH", "/control/settings", "{'microsoft':{'pageSize':1}}");
        Consented bob = consent("bob@acme.example");
        Consented ada = ada();
        int objects = objects(ada);

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new GrantObjectsGone(objects, Optional.empty()));

        assertThat(objects).as("a consent to two resources is two objects").isEqualTo(2);
        assertThat(door.refresh(grant(ada), token(ada)))
                .isInstanceOfSatisfying(
                        TokenDead.class,
                        dead -> assertThat(dead.consentRequired()).isTrue());
        assertThat(door.look(grant(ada))).isEqualTo(new LookAnswer.Listed(0, Optional.empty()));
        assertThat(door.refresh(grant(bob), token(bob))).isInstanceOf(Refreshed.class);
        assertThat(door.look(grant(bob))).isEqualTo(new LookAnswer.Listed(2, Optional.empty()));
    }

    @Test
    void doneTwiceItFindsNothingMoreToDo() {
        Consented ada = ada();

        door.revoke(grant(ada), token(ada));

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new GrantObjectsGone(0, Optional.empty()));
        assertThat(providers
                        .grant("microsoft", ada)
                        .path("effectiveRevocations")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTenantWideConsentIsNeverTouched() {
        Consented ada = ada();
        providers.tell(
                "PUT",
                "/control/tenants/" + TENANT + "/tenant-wide-grants",
                "{'client':'microsoft-client','scopes':['Mail.ReadWrite']}");

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new GrantObjectsGone(2, Optional.of(ADMIN)));

        assertThat(door.look(grant(ada))).isEqualTo(new LookAnswer.Listed(0, Optional.of(ADMIN)));
        assertThat(providers.grant("microsoft", ada).path("tenantWide").asBoolean())
                .isTrue();
    }

    @Test
    void whatWasDeletedMayStayListedForAWhile() {
        providers.tell("PATCH", "/control/settings", "{'microsoft':{'listLag':'PT1H'}}");
        Consented ada = ada();
        providers.tell("PUT", "/control/clock", "{'shift':'PT2H'}"); // so that the new objects are listed at all

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new Accepted("deleted 2, still listed 2"));

        providers.tell("PUT", "/control/clock", "{'shift':'PT4H'}");
        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new GrantObjectsGone(0, Optional.empty()));
        providers.tell("PUT", "/control/clock", "{'shift':'PT0S'}");
    }

    @Test
    void aTenantThatNeverOptedInNeedsThePerson() {
        tenant("not-opted-in");
        Consented ada = ada();

        assertThat(door.revoke(grant(ada), token(ada)))
                .isInstanceOfSatisfying(
                        NeedsPerson.class, needs -> assertThat(needs.step()).isEqualTo(MY_APPS));
        assertThat(door.look(grant(ada))).isEqualTo(new LookAnswer.NoListing());

        providers.tell("POST", "/control/by-hand/revocations", "{'provider':'microsoft','address':'ada@acme.example'}");
        assertThat(door.refresh(grant(ada), token(ada)))
                .isInstanceOfSatisfying(
                        TokenDead.class,
                        dead -> assertThat(dead.consentRequired()).isTrue());
    }

    @Test
    void aTenantThatLetsUsInAndForbidsEverythingNeedsThePerson() {
        tenant("forbidden");
        Consented ada = ada();

        assertThat(door.revoke(grant(ada), token(ada)))
                .isInstanceOfSatisfying(
                        NeedsPerson.class, needs -> assertThat(needs.step()).isEqualTo(MY_APPS));
    }

    @Test
    void aPersonalAccountNeedsItsOwnerAndNoCall() {
        Consented ada = providers.consent("{'provider':'microsoft','address':'ada@outlook.com'}");
        int before = providers.calls().size();

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(new NeedsPerson(LIVE, "personal-account"));
        assertThat(providers.calls()).hasSize(before);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                argumentSet(
                        "too many at the list",
                        fault(LIST, "status", ",'status':429,'retryAfter':'10'"),
                        notNow(10),
                        2),
                argumentSet(
                        "too many at the delete",
                        fault(DELETE, "status", ",'status':429,'retryAfter':'10'"),
                        notNow(10),
                        2),
                argumentSet(
                        "too many at the second delete",
                        fault(DELETE, "status", ",'status':429,'retryAfter':'10','skip':1"),
                        new NoAnswer(Optional.of(Duration.ofSeconds(10)), "deleted 1, then 429 TooManyRequests"),
                        1),
                argumentSet(
                        "broken before the effect",
                        fault(DELETE, "status", ",'status':500,'body':''"),
                        new NoAnswer(Optional.empty(), "500"),
                        2),
                argumentSet(
                        "the answer is lost after the effect",
                        fault(DELETE, "lost-answer", ""),
                        new NoAnswer(Optional.empty(), "connection-lost"),
                        1),
                argumentSet(
                        "cut off before the effect",
                        fault(DELETE, "reset", ""),
                        new NoAnswer(Optional.empty(), "connection-lost"),
                        2),
                argumentSet(
                        "another has deleted it meanwhile",
                        fault(DELETE, "status", ",'status':404,'when':'after-effect'"),
                        new GrantObjectsGone(2, Optional.empty()),
                        0),
                argumentSet(
                        "the second look is not allowed any more",
                        fault(LIST, "status", ",'status':403,'skip':1"),
                        new NoAnswer(Optional.empty(), "deleted 2, then 403 Authorization_RequestDenied"),
                        0),
                argumentSet(
                        "a filter that Graph does not take",
                        fault(LIST, "status", ",'status':400,'body':{'error':{'code':'Request_UnsupportedQuery'}}"),
                        new OurFault("400 Request_UnsupportedQuery"),
                        2));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfGraph(String fault, RevokeAnswer meaning, int objectsLeft) {
        Consented ada = ada();
        providers.fault(fault);

        assertThat(door.revoke(grant(ada), token(ada))).isEqualTo(meaning);
        assertThat(objects(ada)).isEqualTo(objectsLeft);

        assertThat(door.revoke(grant(ada), token(ada)))
                .as("the next try ends it")
                .isInstanceOf(GrantObjectsGone.class);
        assertThat(objects(ada)).isZero();
    }

    @Test
    void aRefreshRotatesAndTheOldTokenLives() {
        Consented ada = ada();

        RefreshAnswer first = door.refresh(grant(ada), token(ada));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Refreshed.class,
                        fresh -> assertThat(fresh.newRefreshToken())
                                .isPresent()
                                .isNotEqualTo(Optional.of(ada.refreshToken())));
        assertThat(door.refresh(grant(ada), token(ada))).isInstanceOf(Refreshed.class);
    }

    @Test
    void revokedSessionsAreADeadTokenAndNoProof() {
        Consented ada = ada();
        providers.tell("POST", "/control/by-hand/sign-outs", "{'provider':'microsoft','address':'ada@acme.example'}");

        assertThat(door.refresh(grant(ada), token(ada))).isEqualTo(new TokenDead("invalid_grant AADSTS50173", false));
        assertThat(door.look(grant(ada))).isEqualTo(new LookAnswer.Listed(2, Optional.empty()));
    }

    @Test
    void aWrongSecretIsOurFault() {
        RevocationSettings wrong = providers.settings(Map.of("microsoft.clients.main.secret", "old"));
        ProviderCalls calls = TestSettings.calls(wrong);
        Consented ada = ada();

        assertThat(new MicrosoftDoor(wrong, new PlainAppOnlyTokens(wrong.microsoft(), calls), calls)
                        .refresh(grant(ada), token(ada)))
                .isEqualTo(new RefreshAnswer.OurFault("invalid_client AADSTS7000215"));
    }

    @Test
    void aTokenProvesWhoseItIs() {
        Consented ada = ada();
        Consented personal = providers.consent("{'provider':'microsoft','address':'ada@outlook.com'}");

        assertThat(prove(ada)).isInstanceOfSatisfying(ProofAnswer.Proven.class, proven -> {
            assertThat(proven.grant()).isEqualTo(grant(ada));
            assertThat(proven.address()).isEqualTo("ada@acme.example");
        });
        assertThat(prove(personal)).isInstanceOfSatisfying(ProofAnswer.Proven.class, proven -> {
            assertThat(proven.grant()).isEqualTo(grant(personal));
            assertThat(proven.address()).isEqualTo("ada@outlook.com");
        });
    }

    @Test
    void aGuestsTokenProvesNothing() {
        Consented guest = providers.consent(
                "{'provider':'microsoft','address':'eve@other.example','tenant':'" + TENANT + "','claims':{'acct':1}}");

        assertThat(prove(guest)).isEqualTo(new ProofAnswer.Refused("guest-account"));
    }

    @Test
    void mailScopesAloneProveNothing() {
        Consented ada = providers.consent("{'provider':'microsoft','address':'ada@acme.example','tenant':'" + TENANT
                + "','scopes':['offline_access','https://graph.microsoft.com/Mail.Read']}");

        assertThat(prove(ada)).isInstanceOf(ProofAnswer.WrongScopes.class);
    }

    private static void tenant(String revoker) {
        providers.tell("PUT", "/control/tenants/" + TENANT, "{'domains':['acme.example'],'revoker':'" + revoker + "'}");
    }

    private static Consented ada() {
        return consent("ada@acme.example");
    }

    private static Consented consent(String address) {
        return providers.consent("{'provider':'microsoft','address':'" + address + "','tenant':'" + TENANT
                + "','scopes':['openid','profile','email','offline_access','https://graph.microsoft.com/Mail.ReadWrite',"
                + "'https://outlook.office.com/IMAP.AccessAsUser.All']}");
    }

    private static int objects(Consented who) {
        return providers.grant("microsoft", who).path("grantObjects").size();
    }

    private static GrantKey grant(Consented who) {
        return new GrantKey(Provider.MICROSOFT, who.realm(), who.subject());
    }

    private static ClientToken token(Consented who) {
        return new ClientToken("microsoft-client", who.refreshToken());
    }

    private static ProofAnswer prove(Consented who) {
        return door.prove(new Candidate(Optional.empty(), Optional.empty(), who.refreshToken()));
    }

    private static String fault(String endpoint, String kind, String more) {
        return "{'endpoint':'" + endpoint + "','kind':'" + kind + "','times':1" + more + "}";
    }

    private static NotNow notNow(int seconds) {
        return new NotNow(Optional.of(Duration.ofSeconds(seconds)), "429 TooManyRequests");
    }
}
