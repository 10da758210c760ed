/**
 * The Java agent under which the end-to-end tests run the jars that ship: it gives the empty crash points a body, and moves the
 * clock. Only java.base here: it stands on the boot class path, so that every class loader of a service sees it.
 */
package io.unhook.endtoend.agent;
