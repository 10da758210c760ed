/**
 * What the services say to each other, and to other teams. Plain records: a reader in any language needs only the JSON Schemas
 * and samples beside them.
 */
package io.unhook.contracts;
