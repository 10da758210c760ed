/**
 * Grants, their uses and tokens, the work of ending them, and what each account is told about it. Plain Java: time,
 * identities and the provider's answers come from outside, and nothing here makes a call or opens a transaction.
 */
package io.unhook.revocation.domain;
