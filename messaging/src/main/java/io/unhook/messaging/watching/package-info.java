/** What a service sees of itself: numbers for operators, and whether it is ready and alive. */
package io.unhook.messaging.watching;
