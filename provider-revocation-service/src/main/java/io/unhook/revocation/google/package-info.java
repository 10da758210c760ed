/** Google: one consent for a person and a Cloud project, ended for all of the project's clients by one call. */
package io.unhook.revocation.google;
