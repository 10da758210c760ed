/** What the judge has before it, read once and left as it is. */
package io.unhook.endtoend.judge.seen;
