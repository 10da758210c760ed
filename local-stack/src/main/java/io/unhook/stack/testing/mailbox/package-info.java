/** For the tests of services that keep mailboxes: what they have in common by nature, as their main code has. */
package io.unhook.stack.testing.mailbox;
