/** The promises, a class each. */
package io.unhook.endtoend.judge.checks;
