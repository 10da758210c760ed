package io.unhook.notification.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of every mail: {@code messages/mail_<language>.properties}. One that a language lacks fails a test. */
@MessageBundle(value = "mail", locale = "en")
public interface Texts {
    // who and where
    @Message
    String greeting(String name);

    @Message
    String greeting_nobody();

    @Message
    String kind_inbox();

    @Message
    String kind_channel();

    @Message
    String kind_other();

    @Message
    String by_you();

    @Message
    String by_another_user();

    @Message
    String by_a_service();

    @Message
    String by_product(String product);

    @Message
    String somebody_owner(String address);

    @Message
    String somebody_connector();

    @Message
    String provider_google();

    @Message
    String provider_microsoft();

    @Message
    String provider_mail_server();

    @Message
    String provider_other();

    @Message
    String admin_google();

    @Message
    String admin_microsoft();

    @Message
    String admin_other();

    // when
    @Message
    String pattern_day();

    @Message
    String pattern_minute();

    @Message
    String pattern_second();

    @Message
    String since_day(String day);

    @Message
    String since_some_time();

    // under the headline: what kind of mailbox, who did it, when
    @Message
    String byline_removed(String kind, String time);

    @Message
    String byline_removed_by(String kind, String who, String time);

    @Message
    String byline_deactivated(String kind, String time);

    @Message
    String byline_deactivated_by(String kind, String who, String time);

    @Message
    String byline_noticed(String kind, String time);

    @Message
    String byline_taken_back(String kind, String time);

    // headlines
    @Message
    String headline_removed(String address, String product);

    @Message
    String headline_disconnected(String address, String product);

    @Message
    String headline_permitted(String address, String product);

    @Message
    String headline_password(String address, String product);

    @Message
    String headline_unknown(String address, String product);

    @Message
    String headline_nothing_left(String address, String product);

    @Message
    String headline_deactivated(String address, String product);

    @Message
    String headline_lost(String address, String product);

    @Message
    String headline_moved(String address, String from, String to);

    @Message
    String headline_moved_somewhere(String address, String from);

    // subjects: whose turn it is, then the headline
    @Message
    String subject_step_you(String headline);

    @Message
    String subject_step_somebody(String headline);

    @Message
    String subject_step_admin(String admin, String headline);

    @Message
    String subject_step_it(String headline);

    @Message
    String subject_check(String headline);

    @Message
    String subject_done(String headline);

    @Message
    String subject_lost(String address, String product);

    @Message
    String subject_moved(String address, String product);

    @Message
    String subject_reminder(String headline);

    @Message
    String subject_escalated(String headline);

    @Message
    String subject_pass_on(String headline);

    // whether somebody must do something
    @Message
    String status_nothing();

    @Message
    String status_wait();

    @Message
    String status_agree();

    @Message
    String status_step_you();

    @Message
    String status_step_somebody();

    @Message
    String status_step_owner(String name);

    @Message
    String status_step_admin(String admin);

    @Message
    String status_step_it();

    @Message
    String status_check();

    @Message
    String status_connect();

    @Message
    String status_connect_and_step();

    @Message
    String status_see_to_it();

    @Message
    String status_pass_on(String name);

    // how it ends: what is known
    @Message
    String fact_confirmed(String product, String provider);

    @Message
    String fact_already_invalid(String product, String provider);

    @Message
    String fact_kept_shared(String product, String provider);

    @Message
    String fact_superseded(String product, String provider);

    @Message
    String fact_admin_grant_remains(String product, String provider);

    @Message
    String fact_no_grant(String product, String provider);

    @Message
    String fact_password(String product);

    @Message
    String fact_unconfirmed(String product, String provider);

    @Message
    String fact_in_progress(String product, String provider);

    @Message
    String fact_stands(String product, String provider);

    @Message
    String fact_stands_it(String product);

    // how it ends: what is asked of whom
    @Message
    String need_nothing();

    @Message
    String need_nothing_now();

    @Message
    String need_you();

    @Message
    String need_owner(String address);

    @Message
    String need_admin(String admin);

    @Message
    String need_it();

    @Message
    String need_check();

    @Message
    String need_check_owner(String address);

    @Message
    String need_check_admin(String admin);

    // why a mail comes again, or to somebody else
    @Message
    String reminder_why(String number, String since);

    @Message
    String escalated_why_owner(String name, String since);

    @Message
    String escalated_why(String since);

    @Message
    String pass_on_why(String name);

    @Message
    String remark_connector_left();

    @Message
    String remark_owner_left(String address);

    @Message
    String remark_not_reached(String name);

    // what stopped, what it rests on, until when
    @Message
    String stopped_title();

    @Message
    String stopped_mail(String address, String product);

    @Message
    String stopped_channel(String address, String product);

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

    // what is left to do
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

    @Message
    String open_settings();

    @Message
    String open_channels();

    @Message
    String connect_title();

    @Message
    String old_title(String provider);

    @Message
    String connect_inbox(String address, String product);

    @Message
    String connect_channel(String address, String product);

    @Message
    String connect_consent(String product);

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
    String steps_admin_3(String product);

    @Message
    String steps_it_1(String address, String product);

    @Message
    String steps_it_2(String address);

    @Message
    String steps_other_1(String address);

    @Message
    String steps_other_2(String product);

    // a mailbox that is still there, or lives elsewhere now
    @Message
    String deactivated_summary();

    @Message
    String deactivated_stops(String address, String product);

    @Message
    String deactivated_left(String product);

    @Message
    String lost_summary(String product, String provider);

    @Message
    String lost_taken_back(String product);

    @Message
    String headline_again(String address, String product);

    @Message
    String again_summary(String address, String product);

    @Message
    String lost_stops(String address, String product);

    @Message
    String lost_stops_channel(String address, String product);

    @Message
    String lost_stays(String address, String product);

    @Message
    String moved_summary(String address, String product, String from);

    // why the reader gets it
    @Message
    String reason_owner(String address);

    @Message
    String reason_connector(String address);

    @Message
    String reason_super_admin();

    @Message
    String reason_account_access();

    @Message
    String reason_account(String address);

    @Message
    String footer(String reasons, String product);

    // so much was removed at once that it waits for a yes
    @Message
    String headline_held(long removed, long of, String product);

    @Message
    String subject_held(String headline);

    @Message
    String status_decide();

    @Message
    String status_decide_super_admin();

    @Message
    String held_name(long removed, long of);

    @Message
    String held_summary(String product);

    @Message
    String held_why(String time);

    @Message
    String held_meant_title();

    @Message
    String held_meant(String product);

    @Message
    String held_meant_super_admin(String product);

    @Message
    String held_mistake_title();

    @Message
    String held_mistake_connect(String product);

    @Message
    String held_mistake_rest();

    @Message
    String held_until_title();

    @Message
    String held_until(String product);

    @Message
    String byline_held(String time);

    @Message
    String byline_held_by(String who, String time);

    @Message
    String open_decision();

    @Message
    String reason_this_account();
}
