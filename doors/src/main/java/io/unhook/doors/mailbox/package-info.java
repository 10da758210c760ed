/** What the doors of all who keep mailboxes have in common: who may, what is asked, what is answered. */
package io.unhook.doors.mailbox;
