/** What happened to one mailbox, told to an operator: from the topics and the services' doors, never from a database. */
package io.unhook.stack.story;
