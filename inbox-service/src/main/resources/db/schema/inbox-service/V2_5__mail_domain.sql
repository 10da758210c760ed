-- What stands behind the address's @, as `MailDomain` writes it: when a whole domain moves, its inboxes are found by it.
alter table inbox add column mail_domain text;
update inbox set mail_domain = lower(rtrim(substring(address from '[^@]*$'), '.'));
create index inboxes_of_a_domain on inbox (account_id, mail_domain, id) where state <> 'REMOVED';
