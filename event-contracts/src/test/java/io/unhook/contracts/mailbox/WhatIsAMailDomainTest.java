package io.unhook.contracts.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class WhatIsAMailDomainTest {
    @ParameterizedTest
    @CsvSource({
        "acme.example, acme.example",
        "ACME.Example, acme.example",
        "acme.example., acme.example",
        "sub.acme.example, sub.acme.example",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "XN--FA-HIA.example, xn--fa-hia.example",
        "räksmörgås。example, xn--rksmrgs-5wao1o.example"
    })
    void isWrittenInOneWay(String text, String name) {
        assertThat(MailDomain.of(text)).contains(new MailDomain(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "localhost",
                "192.0.2.1",
                "[192.0.2.1]",
                "[IPv6:2001:db8::1]",
                "2001:db8::1",
                "acme..example",
                "-acme.example",
                "acme-.example",
                "acme.example:25",
                "a b.example",
                "ada@acme.example",
                "acme.example\0",
                "_dmarc.acme.example",
                "faß.example",
                "acme.123",
                "https://acme.example"
            })
    void isNothingElse(String text) {
        assertThat(MailDomain.of(text)).isEmpty();
    }

    @Test
    void isWhatStandsBehindTheLastAt() {
        assertThat(MailDomain.ofAddress("\"a@b\"@Acme.Example")).contains(new MailDomain("acme.example"));
        assertThat(MailDomain.ofAddress("ada@[192.0.2.1]")).isEmpty();
    }
}
