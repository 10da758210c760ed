package io.unhook.notification.mail;

import io.unhook.contracts.Provider;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.domain.Standing;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person does at a provider, in order. The key is how events name it; one that we do not know gets the provider's own. */
enum Steps {
    GOOGLE_ACCOUNT("google.permissions") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(
                    texts.steps_google_1(writing.address()),
                    texts.steps_google_2(writing.product()),
                    texts.steps_google_3());
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.of(writing.settings().pages().google());
        }
    },
    MY_APPS("microsoft.my-apps") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(
                    texts.steps_my_apps_1(writing.address()),
                    texts.steps_my_apps_2(writing.product()),
                    texts.steps_my_apps_3());
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.of(writing.settings().pages().microsoft());
        }
    },
    PERSONAL_ACCOUNT("microsoft.personal") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(
                    texts.steps_personal_1(writing.address()),
                    texts.steps_personal_2(writing.product()),
                    texts.steps_personal_3());
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.of(writing.settings().pages().microsoftPersonal());
        }
    },
    TENANT_ADMIN("microsoft.admin-consent") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(
                    texts.steps_admin_1(),
                    texts.steps_admin_2(writing.product()),
                    texts.steps_admin_3(writing.product()));
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.of(writing.settings().pages().microsoftAdmin());
        }
    },
    IT_DEPARTMENT("imap.change-password") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(texts.steps_it_1(writing.address(), writing.product()), texts.steps_it_2(writing.address()));
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.empty();
        }
    },
    CONNECTED_APPS("oauth.permissions") {
        @Override
        List<String> lines(Writing writing) {
            Texts texts = writing.texts();
            return List.of(texts.steps_other_1(writing.address()), texts.steps_other_2(writing.product()));
        }

        @Override
        Optional<URI> page(Writing writing) {
            return Optional.empty();
        }
    };

    private final String key;

    Steps(String key) {
        this.key = key;
    }

    abstract List<String> lines(Writing writing);

    /** Where the first step begins, if the event does not say it better. */
    abstract Optional<URI> page(Writing writing);

    static Steps of(End end, Provider provider) {
        String key = switch (end) {
            case ActionNeeded action -> action.steps();
            case Settled settled -> settled.nextStep();
            case End.InProgress _, End.Reconnected _ -> null;
        };
        return Arrays.stream(values())
                .filter(steps -> steps.key.equals(key))
                .findFirst()
                .orElseGet(() -> usual(end.standing(), provider));
    }

    private static Steps usual(Standing standing, Provider provider) {
        if (standing == Standing.IT_MUST_ACT) return IT_DEPARTMENT;
        return switch (provider) {
            case GOOGLE -> GOOGLE_ACCOUNT;
            case MICROSOFT -> standing == Standing.ADMIN_MUST_ACT ? TENANT_ADMIN : MY_APPS;
            case IMAP -> IT_DEPARTMENT;
            case OAUTH, OTHER -> CONNECTED_APPS;
        };
    }
}
