package io.unhook.revocation.rest;

/** What a text in a body or a query may look like. */
final class Fields {
    static final String PLAIN = "[^\\p{Cntrl}]{1,200}";
    static final String TOKEN = "[\\x21-\\x7e]{1,8192}";

    private Fields() {}
}
