/**
 * One HTTP call to a provider and what came of it: shared by the adapters, which give it its meaning.
 *
 * <p>Nothing here is ever printed that a provider sent: only status codes and short error codes leave this package in clear.
 */
package io.unhook.revocation.http;
