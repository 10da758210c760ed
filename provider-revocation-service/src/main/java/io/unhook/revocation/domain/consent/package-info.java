/** Asking a person for access in their browser, until exactly one answer stands. */
package io.unhook.revocation.domain.consent;
