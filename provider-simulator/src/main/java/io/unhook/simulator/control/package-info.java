/** How tests and operators of the simulator play the people, the admins and the bad luck; and how they read what happened. */
package io.unhook.simulator.control;
