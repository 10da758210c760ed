package io.unhook.revocation.microsoft;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in a tenant's directory for one person and our app.
 *
 * @param own the person's own consents, one a resource (Graph, Exchange)
 * @param tenantWide an administrator consented for everybody. It has no id here, so that nothing can delete it
 */
record GrantObjects(List<Own> own, boolean tenantWide) {

    static final GrantObjects NONE = new GrantObjects(List.of(), false);

    record Own(String id) {}

    GrantObjects plus(GrantObjects more) {
        return new GrantObjects(Stream.concat(own.stream(), more.own.stream()).toList(), tenantWide || more.tenantWide);
    }
}
