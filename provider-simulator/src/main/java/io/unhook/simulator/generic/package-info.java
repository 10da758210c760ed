/** A provider that goes by the book (RFC 6749, 7009) and rotates strictly: each refresh kills the refresh token it was asked with. */
package io.unhook.simulator.generic;
