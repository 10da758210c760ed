/**
 * What the domain asks of a provider, and everything a provider can say.
 *
 * <p>An adapter knows HTTP; it translates each answer once, in one table, into these types. What an answer means for a
 * token, a grant or a revocation is decided by the domain and nowhere else. No type here carries a token, an address
 * or a name in a text that is logged or published: {@code detail} is the provider's error code or our own words.
 */
package io.unhook.revocation.domain.provider;
