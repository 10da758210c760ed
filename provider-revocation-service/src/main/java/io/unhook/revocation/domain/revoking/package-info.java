/** The work of ending one grant epoch: what to do next, what an answer means, and what counts as proof. */
package io.unhook.revocation.domain.revoking;
