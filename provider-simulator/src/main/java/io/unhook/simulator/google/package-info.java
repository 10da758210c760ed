/** Google: one grant for a person and a Cloud project, whichever of the project's clients asked. */
package io.unhook.simulator.google;
