/**
 * What a keeper of mailboxes makes of the events about them: the rules that hold for an inbox and for a channel alike, because the
 * events mean the same for both. Plain Java. A service adds what only its own kind can do, in a record that holds a
 * {@link io.unhook.contracts.mailbox.KeptMailbox}; nothing here is extended.
 */
package io.unhook.contracts.mailbox;
