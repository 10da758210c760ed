package io.unhook.revocation.application;

import java.util.List;

/** One kind of data that a person is asked for, in their own language. */
public record AskedScope(String scope, String purpose, List<String> features) {}
