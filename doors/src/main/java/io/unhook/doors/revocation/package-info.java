/** What keepers of mailboxes ask provider-revocation-service, and how what it answers reaches their own callers. */
package io.unhook.doors.revocation;
