/**
 * Microsoft, which has no revocation endpoint: a person's consent is ended by deleting grant objects in their tenant, if that
 * tenant's admin lets us; an admin's consent for everybody is never touched; a personal account only its owner can clear.
 */
package io.unhook.revocation.microsoft;
