package io.unhook.revocation.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What verifies receipts: the public keys that are configured now, and all that ever were. */
@ApplicationScoped
public class ReceiptKeys {
    private final Receipts receipts;
    private final ReceiptSigner signer;
    private final Clock clock;

    ReceiptKeys(Receipts receipts, ReceiptSigner signer, Clock clock) {
        this.receipts = receipts;
        this.signer = signer;
        this.clock = clock;
    }

    /** Before the first event is taken: a receipt hangs on its key's row. */
    @Transactional
    public void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        signer.publicKeys().forEach(key -> receipts.keep(key, clock.instant()));
    }

    /** As JWKs. */
    @Transactional
    public List<String> all() {
        return receipts.keys();
    }
}
