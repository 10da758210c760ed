/** What all providers share: clients, people, who consented to what and when it ended, settings, keys, and the books it is all kept in. */
package io.unhook.simulator.world;
