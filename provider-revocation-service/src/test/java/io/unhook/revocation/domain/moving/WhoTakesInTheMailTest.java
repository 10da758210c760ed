package io.unhook.revocation.domain.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.http.TestSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the names that the service comes with. */
@Tag("domain")
class WhoTakesInTheMailTest {
    private static final MailHosts HOSTS;
    private static final PublicMail PUBLIC;

    static {
        var settings = TestSettings.with(Map.of()).moves();
        HOSTS = new MailHosts(settings.google(), settings.microsoft(), settings.gateways());
        PUBLIC = new PublicMail(settings.publicDomains());
    }

    @ParameterizedTest
    @CsvSource({
        "'1 smtp.google.com', GOOGLE",
        "'1 SMTP.Google.Com.', GOOGLE",
        "'1 aspmx.l.google.com, 5 alt1.aspmx.l.google.com, 10 alt3.aspmx.l.google.com', GOOGLE",
        "'10 aspmx2.googlemail.com', GOOGLE",
        "'0 acme-example.mail.protection.outlook.com', MICROSOFT",
        "'0 acme-example.r-v1.mx.microsoft', MICROSOFT",
        "'0 acme-example.mail.protection.outlook.com, 32767 ms12345678.msv1.invalid', MICROSOFT",
        "'10 mx0a-0012.pphosted.com, 10 mx0b-0012.pphosted.com', GATEWAY",
        "'10 eu-smtp-inbound-1.mimecast.com', GATEWAY",
        "'10 d1.ess.barracudanetworks.com', GATEWAY",
        "'10 in1-smtp.messagingengine.com', OTHER",
        "'10 mail.acme.example', OTHER",
        "'10 notgoogle.com', OTHER",
        "'10 smtp.google.com.evil.example', OTHER",
        "'0 mx.microsoft.com', OTHER",
        "'1 smtp.google.com, 20 backup.acme.example', SPLIT",
        "'1 smtp.google.com, 10 acme.mail.protection.outlook.com', SPLIT",
        "'10 mx0a.pphosted.com, 20 smtp.google.com', SPLIT",
        "'0 .', NULL_MX",
        "'32767 ms12345678.msv1.invalid', NO_MX"
    })
    void isReadFromTheServersNames(String records, MailHost host) {
        assertThat(HOSTS.of(found(records))).contains(host);
    }

    @Test
    void isSaidOfDomainsWithoutAnyToo() {
        assertThat(HOSTS.of(new MxAnswer.NoRecords())).contains(MailHost.NO_MX);
        assertThat(HOSTS.of(new MxAnswer.NoSuchDomain())).contains(MailHost.NO_SUCH_DOMAIN);
    }

    @Test
    void isNotToBeHadFromALookUpThatFails() {
        assertThat(HOSTS.of(new MxAnswer.Failed("SERVFAIL", true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com, true",
        "outlook.com, true",
        "hotmail.se, true",
        "yahoo.co.uk, true",
        "live.com, true",
        "live.acme.example, false",
        "outlook.acme.com, false",
        "acme.example, false",
        "mygmail.com, false"
    })
    void isNobodysBusinessWhereAnybodyHasAnAddress(String domain, boolean isPublic) {
        assertThat(PUBLIC.has(MailDomain.of(domain).orElseThrow())).isEqualTo(isPublic);
    }

    private static MxAnswer found(String records) {
        return new MxAnswer.Found(List.copyOf(Arrays.stream(records.split(", "))
                .map(record -> record.split(" "))
                .map(words -> new MxRecord(Integer.parseInt(words[0]), words[1]))
                .toList()));
    }
}
