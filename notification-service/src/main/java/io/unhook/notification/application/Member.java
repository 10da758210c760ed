package io.unhook.notification.application;

import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.User;

/** A notice with what the mail that is about to go out says for it, and to whom. */
record Member(Notice notice, DigestLine line, User reader) {
    End said() {
        return line.end();
    }
}
