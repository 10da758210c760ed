package io.unhook.revocation.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.unhook.stack.testing.InfrastructureResource;
import java.util.List;
import java.util.Map;

/** The brakes as a customer has them, and a grace, so that what is removed together waits together. */
public class Braking implements QuarkusTestProfile {
    static final String GRACE = "3s";

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(InfrastructureResource.class),
                new TestResourceEntry(SignIn.class),
                new TestResourceEntry(
                        Providers.class,
                        Map.of(
                                "unhook.revocation.brakes.mass-removal.most", "100",
                                "unhook.revocation.brakes.mass-removal.share-from", "20",
                                "unhook.revocation.timing.grace", GRACE)));
    }
}
