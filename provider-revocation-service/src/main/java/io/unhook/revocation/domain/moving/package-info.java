/** Mail domains that move from one provider to another: what DNS shows of it, and the migration that follows or does not. */
package io.unhook.revocation.domain.moving;
