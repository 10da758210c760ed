/** The doors over HTTP: they map and delegate. Who may do what stands at each endpoint. */
package io.unhook.revocation.rest;
