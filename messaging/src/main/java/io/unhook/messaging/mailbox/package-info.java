/**
 * How a service keeps mailboxes: the one way in which a kept mailbox changes, what it hears from the topics, and the columns that
 * any kind of mailbox has. A service composes these with a record of its own ({@link io.unhook.contracts.mailbox.Kept}).
 */
package io.unhook.messaging.mailbox;
