/** What a removal would do, said before anybody presses the button; from what is known, without asking a provider. */
package io.unhook.revocation.domain.preview;
