package io.unhook.revocation.domain.moving;

import java.util.List;

/** What DNS says about who takes in a domain's mail. */
public sealed interface MxAnswer {

    record Found(List<MxRecord> records) implements MxAnswer {}

    /** The name is there, and no MX record. */
    record NoRecords() implements MxAnswer {}

    record NoSuchDomain() implements MxAnswer {}

    /**
     * No observation at all.
     *
     * @param answered whether a server said so; otherwise none was heard
     */
    record Failed(String why, boolean answered) implements MxAnswer {}
}
