/** How every call to a provider goes, whoever brought it in. */
package io.unhook.simulator.calls;
