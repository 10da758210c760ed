/**
 * One class a use case. A use case opens the transactions, locks in one order (mailbox, grant, then what hangs on it), lets
 * the domain decide, writes, and tells; a provider is called between transactions, never in one.
 */
package io.unhook.revocation.application;
