package io.unhook.revocation.rest;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.preview.RemovalPreview;
import io.unhook.revocation.domain.preview.RemovalPreview.Item;
import io.unhook.revocation.domain.provider.PersonStep;
import java.util.List;

/** @param needsPerson null, and said so, where nobody has to act */
record PreviewView(List<Item> stops, List<Item> goesOn, Outcome expectedOutcome, PersonView needsPerson) {

    /** @param url null where there is no page for it */
    record PersonView(ActionBy by, String url, String steps) {

        static PersonView of(PersonStep step) {
            return new PersonView(step.by(), step.url(), step.steps());
        }
    }

    static PreviewView of(RemovalPreview preview) {
        return new PreviewView(
                preview.stops(),
                preview.goesOn(),
                preview.expectedOutcome(),
                preview.needsPerson().map(PersonView::of).orElse(null));
    }
}
