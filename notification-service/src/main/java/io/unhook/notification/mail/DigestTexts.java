package io.unhook.notification.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of a digest only: {@code messages/digest_<language>.properties}. One that a language lacks fails the build. */
@MessageBundle(value = "digest", locale = "en")
public interface DigestTexts {
    @Message
    String subject_removed(int count, String product);

    @Message
    String subject_news(int count, String product);

    @Message
    String subject_need(String subject, int need);

    @Message
    String subject_nothing_left(String subject);

    @Message
    String summary_need(int need);

    @Message
    String summary_wait();

    @Message
    String summary_agree();

    @Message
    String summary_nothing_left();

    // what is left to do, over its list
    @Message
    String byline(String time);

    @Message
    String byline_by(String who, String time);

    @Message
    String status_need(int need);

    @Message
    String group_decide();

    @Message
    String decide_step(String product);

    @Message
    String group_owner(int count, String provider);

    @Message
    String group_admin(int count, String provider);

    @Message
    String group_it(int count);

    @Message
    String group_check(int count, String provider);

    @Message
    String group_reconnect(int count, String product);

    @Message
    String group_agree(int count);

    @Message
    String group_wait(int count);

    @Message
    String group_nothing(int count);

    @Message
    String which_title();

    @Message
    String each_mailbox();

    @Message
    String reconnect_step(String product);

    // a mailbox: what happened to it, and how it stands
    @Message
    String line(String address, String what, String how);

    @Message
    String line_short(String address, String what);

    @Message
    String removed(String time);

    @Message
    String removed_by(String who, String time);

    @Message
    String moved(String time);

    @Message
    String deactivated(String time);

    @Message
    String deactivated_by(String who, String time);

    @Message
    String lost(String time, String product);

    @Message
    String taken_back(String time);

    @Message
    String held(String time);

    @Message
    String held_by(String who, String time);

    @Message
    String how_held();

    @Message
    String how_wait(String provider);

    @Message
    String how_still_stands(String provider);

    @Message
    String how_confirmed(String provider);

    @Message
    String how_already_invalid(String provider);

    @Message
    String how_kept_shared(String provider);

    @Message
    String how_superseded(String provider);

    @Message
    String how_admin_grant_remains(String provider);

    @Message
    String how_no_grant(String provider);

    @Message
    String how_password(String product);

    @Message
    String how_not_known(String provider);

    @Message
    String how_until(String how, String time);

    @Message
    String how_agree();

    @Message
    String how_connected_again();

    @Message
    String how_lost(String provider);

    @Message
    String how_taken_back();

    @Message
    String footer(String product);
}
