/** Grants, tokens, revocations and disconnections in PostgreSQL. Secrets reach it only through {@code TokenSeal}. */
package io.unhook.revocation.persistence;
