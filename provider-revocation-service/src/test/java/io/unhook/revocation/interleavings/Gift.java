package io.unhook.revocation.interleavings;

/** One time that a person said yes, as the provider counts it. Every token comes from one. */
record Gift(Realm realm, String subject, int number) {}
