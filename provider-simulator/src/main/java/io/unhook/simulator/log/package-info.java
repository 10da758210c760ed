/** What happened, in order, so that a judge can tell afterwards what our services did. Never a token, never an address. */
package io.unhook.simulator.log;
