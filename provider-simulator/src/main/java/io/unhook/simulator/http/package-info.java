/** A few lines of HTTP on top of the JDK's server: requests read whole, routes, answers. */
package io.unhook.simulator.http;
