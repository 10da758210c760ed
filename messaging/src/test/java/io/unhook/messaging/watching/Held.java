package io.unhook.messaging.watching;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer that goes on when it is let. */
@ApplicationScoped
class Held {
    private final Semaphore gate = new Semaphore(0);
    private final CountDownLatch arrived = new CountDownLatch(1);

    @Incoming("watched")
    @Blocking
    public void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        arrived.countDown();
        gate.acquire();
    }

    void awaitArrival() throws InterruptedException {
        arrived.await();
    }

    void letGo() {
        gate.release(1000);
    }
}
