package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.Digest;
import io.unhook.notification.domain.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** All of it under the lock of the reader. */
@ApplicationScoped
public class Digests implements PanacheRepositoryBase<DigestRow, String> {

    public Digest byId(String id) {
        return findById(id).digest();
    }

    /** Its members are to be named in the same transaction: {@link Notices#join}. */
    public void make(String id, Reader reader, Instant now) {
        var row = new DigestRow();
        row.id = id;
        row.accountId = reader.accountId();
        row.person = reader.person();
        row.madeAt = now;
        persist(row);
    }

    public void countTry(String id) {
        findById(id).tries++;
    }

    /** Sent, failed, or with nothing left in it: it never goes out again. */
    public void settle(String id, Instant now) {
        findById(id).settledAt = now;
    }
}
