/** Random tales about one thing: any order of whatever may happen to it. What fails is cut down to the steps that it needs. */
package io.unhook.stack.testing.tales;
