package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.revocation.application.ReceiptSigner.PublicKey;
import io.unhook.revocation.application.ReceiptSigner.Signed;
import io.unhook.revocation.application.Receipts;
import io.unhook.revocation.domain.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows are added and never changed. */
@ApplicationScoped
class ReceiptTable implements Receipts, PanacheRepositoryBase<ReceiptRow, String> {

    @Override
    public void add(Receipt receipt, Signed signed) {
        persist(new ReceiptRow(receipt, signed));
    }

    @Override
    public Optional<String> text(String disconnectionId, String receiptId) {
        return find("disconnectionId = ?1 and id = ?2", disconnectionId, receiptId)
                .firstResultOptional()
                .map(row -> row.jws);
    }

    @Override
    public void keep(PublicKey key, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into receipt_key (kid, jwk, known_since) values (:kid, :jwk, :at)
                        on conflict (kid) do nothing
                        """)
                .setParameter("kid", key.kid())
                .setParameter("jwk", key.jwk())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public List<String> keys() {
        return getEntityManager()
                .createQuery("select jwk from ReceiptKeyRow order by knownSince desc, kid", String.class)
                .getResultList();
    }
}
