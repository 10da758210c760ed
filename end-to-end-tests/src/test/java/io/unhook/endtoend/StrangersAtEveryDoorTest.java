package io.unhook.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every endpoint that a service's own OpenAPI document names is asked without a token, by somebody without a role, and from
 * another account about this one's things. A new endpoint is asked too, and fails here until {@link Asked} knows what to ask.
 */
@EndToEnd
class StrangersAtEveryDoorTest {
    private final Unhook unhook;

    StrangersAtEveryDoorTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @TestFactory
    Stream<DynamicContainer> everyEndpoint() {
        Account account = unhook.newAccount("guarded");
        Things things = Things.of(unhook, account);
        Account other = unhook.newAccount("curious");
        return Stream.of(Service.values())
                .map(service -> dynamicContainer(
                        service.module(),
                        Asked.endpointsOf(unhook, service).flatMap(asked -> strangers(asked, things, other))));
    }

    private Stream<DynamicNode> strangers(Asked asked, Things things, Account other) {
        if (asked.isPublic()) return Stream.of(dynamicTest(asked + " by anybody", () -> assertOpen(asked, things)));
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest(asked + " without a token", () -> assertProblem(asked.by(unhook, null, things), 401)));
        var nobody = new Person("nobody", List.of("GUEST"), List.of(things.account()));
        tests.add(dynamicTest(asked + " without a role", () -> assertProblem(asked.by(unhook, nobody, things), 403)));
        tests.add(dynamicTest(asked + " from another account", () -> {
            Answer admin = asked.by(unhook, other.admin(), things);
            Answer service = asked.by(unhook, other.service(), things);
            for (Answer answer : List.of(admin, service)) {
                assertThat(answer.status()).as(answer.body()).isIn(403, 404);
                assertThat(answer.isProblem()).isTrue();
            }
            if (!asked.isForOperatorsOnly())
                assertThat(List.of(admin.status(), service.status())).contains(404);
        }));
        return tests.stream().map(DynamicNode.class::cast);
    }

    private void assertOpen(Asked asked, Things things) {
        assertThat(asked.by(unhook, null, things).status()).isIn(200, 400, 404);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
    }
}
