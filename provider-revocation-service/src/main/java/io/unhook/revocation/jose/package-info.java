/** Signing receipts: JSON Web Signatures (RFC 7515) with ES256, by jose4j. */
package io.unhook.revocation.jose;
