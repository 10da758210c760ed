package io.unhook.revocation.application;

import io.unhook.revocation.domain.provider.CodeSecrets;
import io.unhook.revocation.domain.provider.Secret;

/**
 * What binds a code to its URL, made from the URL's state with a key of ours: so it is stored nowhere, and only this service can
 * make it again when the state comes back.
 */
public interface StateSecrets {

    CodeSecrets of(Secret state);
}
