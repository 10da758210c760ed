/**
 * Microsoft: the sign-in service, and of Graph what concerns consents.
 *
 * <p>A consent is a grant object in a tenant's directory. Deleting it kills no token: the next refresh is refused because nothing is
 * consented any more, and access tokens live until they expire.
 */
package io.unhook.simulator.microsoft;
