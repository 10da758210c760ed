/** What can go wrong between a caller and a provider, on demand. */
package io.unhook.simulator.faults;
