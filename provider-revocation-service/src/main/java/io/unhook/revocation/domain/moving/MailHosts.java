package io.unhook.revocation.domain.moving;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in which the servers of each host end. */
public record MailHosts(Collection<String> google, Collection<String> microsoft, Collection<String> gateways) {

    /** Empty if nothing was observed. */
    public Optional<MailHost> of(MxAnswer answer) {
        return switch (answer) {
            case MxAnswer.Found(var records) -> Optional.of(ofAll(records));
            case MxAnswer.NoRecords() -> Optional.of(MailHost.NO_MX);
            case MxAnswer.NoSuchDomain() -> Optional.of(MailHost.NO_SUCH_DOMAIN);
            case MxAnswer.Failed _ -> Optional.empty();
        };
    }

    /** Of whatever preference: mail that goes elsewhere only sometimes goes elsewhere. */
    private MailHost ofAll(List<MxRecord> records) {
        if (!records.isEmpty() && records.stream().allMatch(MxRecord::isNull)) return MailHost.NULL_MX;
        Set<MailHost> hosts = records.stream()
                .filter(record -> !record.cannotExist())
                .map(this::ofOne)
                .collect(toSet());
        return switch (hosts.size()) {
            case 0 -> MailHost.NO_MX;
            case 1 -> hosts.iterator().next();
            default -> MailHost.SPLIT;
        };
    }

    private MailHost ofOne(MxRecord record) {
        if (google.stream().anyMatch(record::endsIn)) return MailHost.GOOGLE;
        if (microsoft.stream().anyMatch(record::endsIn)) return MailHost.MICROSOFT;
        return gateways.stream().anyMatch(record::endsIn) ? MailHost.GATEWAY : MailHost.OTHER;
    }
}
