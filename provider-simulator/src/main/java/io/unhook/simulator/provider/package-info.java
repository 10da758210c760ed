/** What the server asks of each simulated provider. */
package io.unhook.simulator.provider;
