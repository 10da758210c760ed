/** Dead letters as an operator handles them: over Kafka alone. */
package io.unhook.stack.letters;
