/** DNS, for the one question that is asked of it: who takes in a domain's mail. */
package io.unhook.revocation.dns;
