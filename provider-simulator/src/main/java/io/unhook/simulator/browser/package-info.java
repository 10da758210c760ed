/** The way from a consent page back to whoever sent the browser there; what each provider has of its own is in its {@code Manners}. */
package io.unhook.simulator.browser;
