package io.unhook.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.notification.mail.Address.Deliverable;
import io.unhook.notification.mail.Address.None;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "ada@acme.example, ada@acme.example",
        "ada.b+crm@acme.example, ada.b+crm@acme.example",
        "o'hara@acme.example, o'hara@acme.example",
        "anna@åäö.example, anna@xn--4cab6c.example",
        "anna@ÅÄÖ.example, anna@xn--4cab6c.example",
        "anna@bücher。example, anna@xn--bcher-kva.example",
        "anna@例え.テスト, anna@xn--r8jz45g.xn--zckzah"
    })
    void anInternationalDomainGoesOutAsPunycode(String address, String ascii) {
        assertThat(Address.of(address)).isEqualTo(new Deliverable(ascii, false));
    }

    /** The same letters, written as a letter and a mark of its own. */
    @Test
    void decomposedLettersAreTheSameDomain() {
        assertThat(Address.of("anna@a\u030aa\u0308o\u0308.example"))
                .isEqualTo(new Deliverable("anna@xn--4cab6c.example", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"åsa@acme.example", "用户@例え.テスト", "åsa@åäö.example", "a\u0301@acme.example"})
    void aLocalPartBeyondAsciiNeedsSmtpUtf8(String address) {
        assertThat(Address.of(address))
                .isInstanceOfSatisfying(
                        Deliverable.class, to -> assertThat(to.international()).isTrue());
    }

    /** ß is ss to one generation of domain names and itself to the next: mail must not go to whoever has the other one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@straße.example",
                "ada@acme.example\r\nRCPT TO:<eve@evil.example>",
                "ada@acme.example,eve@evil.example",
                "Ada <ada@acme.example>",
                "\"ada b\"@acme.example",
                "ada@@acme.example",
                "ada@acme.example@evil.example",
                "ada",
                "@acme.example",
                "ada@",
                "",
                "ada b@acme.example",
                "ada@acme\u0000.example"
            })
    void whatIsNoAddressIsNone(String address) {
        assertThat(Address.of(address)).isEqualTo(new None());
    }
}
