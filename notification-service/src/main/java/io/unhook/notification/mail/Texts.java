package io.unhook.notification.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of every mail: {@code messages/mail_<language>.properties}. One that a language lacks fails the build. */
@MessageBundle(value = "mail", locale = "en")
public interface Texts {
    // who and where
    @Message
    String greeting(String name);

    @Message
    String greeting_nobody();

    @Message
    String fact_mailbox();

    @Message
    String fact_removed();

    @Message
    String fact_deactivated();

    @Message
    String fact_noticed();

    @Message
    String fact_who();

    @Message
    String by_you();

    @Message
    String by_another_user();

    @Message
    String by_a_service();

    @Message
    String by_product(String product);

    @Message
    String provider_google();

    @Message
    String provider_microsoft();

    @Message
    String provider_mail_server();

    @Message
    String provider_other();

    // a removed inbox: subjects by what is left to do
    @Message
    String removed_subject(String address, String product);

    @Message
    String removed_subject_disconnected(String address, String product);

    @Message
    String removed_subject_in_progress(String address, String product);

    @Message
    String removed_subject_owner(String address, String product);

    @Message
    String removed_subject_admin(String address, String product);

    @Message
    String removed_subject_it(String address, String product);

    @Message
    String removed_subject_not_known(String address, String product);

    @Message
    String later_subject_owner(String address, String product);

    @Message
    String later_subject_admin(String address, String product);

    @Message
    String later_subject_it(String address, String product);

    @Message
    String later_subject_not_known(String address, String product);

    @Message
    String later_subject_done(String address, String product);

    @Message
    String later_subject_nothing_left(String address, String product);

    // a removed inbox: the first lines, by how it ended
    @Message
    String summary_confirmed(String product, String provider);

    @Message
    String summary_already_invalid(String product, String provider);

    @Message
    String summary_kept_shared(String product, String provider);

    @Message
    String summary_superseded(String product, String provider);

    @Message
    String summary_admin_grant_remains(String product, String provider);

    @Message
    String summary_no_grant_known(String product, String provider);

    @Message
    String summary_password(String product, String provider);

    @Message
    String summary_unconfirmed(String product, String provider);

    @Message
    String summary_in_progress(String product, String provider);

    @Message
    String summary_owner_must_act(String product, String provider);

    @Message
    String summary_admin_must_act(String product, String provider);

    @Message
    String summary_it_must_act(String product);

    // a removed inbox: what stopped, what is proven, until when
    @Message
    String stopped_title();

    @Message
    String stopped_mail(String address, String product);

    @Message
    String stopped_untouched(String address);

    @Message
    String proven_title();

    @Message
    String known_title();

    @Message
    String proven_confirmed(String product, String provider);

    @Message
    String known_already_invalid(String product, String provider);

    @Message
    String known_kept_shared(String product, String provider);

    @Message
    String known_superseded(String product, String provider);

    @Message
    String known_admin_grant_remains(String product, String provider);

    @Message
    String known_password(String product);

    @Message
    String known_no_grant(String provider);

    @Message
    String known_nothing(String product, String provider);

    @Message
    String evidence_worked_before(String time, String provider);

    @Message
    String evidence_accepted(String time, String provider);

    @Message
    String evidence_refused_after(String time, String provider);

    @Message
    String evidence_dead_before(String time, String provider);

    @Message
    String evidence_unanswered(String time, String provider);

    @Message
    String evidence_unknown(String time, String provider);

    @Message
    String evidence_tenant_wide(String time, String provider);

    @Message
    String evidence_gone(String time, String provider);

    @Message
    String until_title();

    @Message
    String until_token(String time, String provider);

    @Message
    String left_title();

    @Message
    String after_title();

    @Message
    String left_we_watch();

    @Message
    String left_we_keep_trying();

    @Message
    String open_page(String provider);

    // the steps at a provider
    @Message
    String steps_google_1(String address);

    @Message
    String steps_google_2(String product);

    @Message
    String steps_google_3();

    @Message
    String steps_my_apps_1(String address);

    @Message
    String steps_my_apps_2(String product);

    @Message
    String steps_my_apps_3();

    @Message
    String steps_personal_1(String address);

    @Message
    String steps_personal_2(String product);

    @Message
    String steps_personal_3();

    @Message
    String steps_admin_1();

    @Message
    String steps_admin_2(String product);

    @Message
    String steps_admin_3();

    @Message
    String steps_admin_4(String product);

    @Message
    String steps_it_1(String address, String product);

    @Message
    String steps_it_2(String address);

    @Message
    String steps_other_1(String address);

    @Message
    String steps_other_2(String product);

    // a deactivated inbox, lost access
    @Message
    String deactivated_subject(String address, String product);

    @Message
    String deactivated_summary(String who);

    @Message
    String deactivated_stops(String address, String product);

    @Message
    String deactivated_left(String product);

    @Message
    String lost_subject(String address, String product);

    @Message
    String lost_summary(String product, String provider);

    @Message
    String lost_stops(String address, String product);

    @Message
    String lost_left(String address, String product);

    @Message
    String open_settings();

    @Message
    String footer(String product, String address);

    @Message
    String footer_admin(String product, String address);

    @Message
    String footer_connector(String product, String address);

    // a move, and why somebody gets a mail
    @Message
    String fact_moved();

    @Message
    String moved_subject(String address, String product);

    @Message
    String escalated_subject(String address, String product);

    @Message
    String why_title();

    @Message
    String why_reminder(String asked);

    @Message
    String why_owner_left(String address, String product);

    @Message
    String why_owner_unreachable(String address);
}
