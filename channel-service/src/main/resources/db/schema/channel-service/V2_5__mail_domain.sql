-- What stands behind the address's @, as `MailDomain` writes it: when a whole domain moves, its channels are found by it.
alter table channel add column mail_domain text;
update channel set mail_domain = lower(rtrim(substring(address from '[^@]*$'), '.'));
create index channels_of_a_domain on channel (account_id, mail_domain, id) where state <> 'REMOVED';
