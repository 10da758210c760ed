/** What holds revocations back: the operators' stop switch, and the brake that a mass removal sets by itself. */
package io.unhook.revocation.domain.braking;
