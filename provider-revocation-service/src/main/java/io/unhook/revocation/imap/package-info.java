/** Mailboxes that are opened with a password. */
package io.unhook.revocation.imap;
