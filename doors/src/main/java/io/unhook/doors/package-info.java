/** What every HTTP door of ours has by nature: who is calling, RFC 9457 problems, pages, and {@code POST /events}. */
package io.unhook.doors;
