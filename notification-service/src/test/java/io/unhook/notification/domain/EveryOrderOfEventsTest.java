package io.unhook.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.Story.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Removal, steps, outcome, its improvement, the end of the hold, and a repeat of each, in every order. */
@Tag("domain")
class EveryOrderOfEventsTest {
    private record Step(String name, UnaryOperator<Story> happens) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Step REMOVED = new Step("removed", Story::removed);
    private static final Step HOLD_OVER = new Step("hold over", story -> story.passes(Story.HOLD));

    static Stream<List<Step>> everythingThatMayHappen() {
        return Stream.of(Outcome.values())
                .flatMap(outcome -> Stream.of(ActionBy.values())
                        // A password is IT's business before and after it is settled: nobody is waiting for a last
                        // word.
                        .filter(by -> by != ActionBy.IT || outcome != Outcome.NOT_APPLICABLE)
                        .map(by -> List.of(
                                REMOVED,
                                HOLD_OVER,
                                new Step("needs " + by, story -> story.needs(by)),
                                new Step("settles " + outcome, story -> story.settles(outcome)),
                                new Step("settles CONFIRMED", story -> story.settles(Outcome.CONFIRMED)),
                                REMOVED)));
    }

    @ParameterizedTest
    @MethodSource("everythingThatMayHappen")
    void isToldOnceAndClosedOnce(List<Step> steps) {
        for (List<Step> order : orders(steps)) {
            var story = new Story();
            order.forEach(step -> step.happens.apply(story));

            List<Mail> mails = story.mails();
            assertThat(mails).as("%s", order).doesNotHaveDuplicates();
            assertThat(mails.getFirst().message()).as("%s", order).isEqualTo(Message.INBOX_REMOVED);
            assertThat(mails.stream().filter(mail -> !mail.open()))
                    .as("%s: %s", order, mails)
                    .containsExactly(mails.getLast());
        }
    }

    private static <T> List<List<T>> orders(List<T> items) {
        if (items.isEmpty()) return List.of(List.of());
        List<List<T>> orders = new ArrayList<>();
        for (int first = 0; first < items.size(); first++) {
            List<T> rest = new ArrayList<>(items);
            T chosen = rest.remove(first);
            for (List<T> order : orders(rest)) {
                order = new ArrayList<>(order);
                order.addFirst(chosen);
                orders.add(order);
            }
        }
        return orders;
    }
}
