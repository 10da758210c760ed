/**
 * The judge: a program of its own that reads what everybody left behind (every table, every Kafka record, the provider's log, the
 * mail server) and says what broke the promises of {@code docs/delivery.md}. It shares no code with the services.
 */
package io.unhook.endtoend.judge;
