package io.unhook.simulator.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import java.util.List;

/**
 * What came of a consent.
 *
 * @param subject Google's and the generic provider's {@code sub}, Microsoft's {@code oid}
 * @param sub Microsoft only: the {@code id_token}'s {@code sub}, another one for each app
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consented(
        Provider provider,
        String realm,
        String subject,
        String tenant,
        String sub,
        String address,
        String client,
        List<String> scopes,
        int epoch,
        int consent,
        String refreshToken,
        String accessToken,
        String code) {

    public static Consented with(Granted granted, String address, Given given) {
        return new Consented(
                granted.grant().provider(),
                granted.grant().realm(),
                granted.grant().subject(),
                null,
                null,
                address,
                granted.client(),
                granted.scopes(),
                granted.epoch(),
                granted.consent(),
                given.refreshToken(),
                given.accessToken(),
                given.code());
    }

    /** A code, or tokens. */
    public record Given(String refreshToken, String accessToken, String code) {}

    public Consented inTenant(String tenantId, String subOfTheirs) {
        return new Consented(
                provider,
                realm,
                subject,
                tenantId,
                subOfTheirs,
                address,
                client,
                scopes,
                epoch,
                consent,
                refreshToken,
                accessToken,
                code);
    }
}
