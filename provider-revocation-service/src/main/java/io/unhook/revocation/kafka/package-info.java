/** Topics in: thin handlers that check who speaks and hand over to a use case. */
package io.unhook.revocation.kafka;
