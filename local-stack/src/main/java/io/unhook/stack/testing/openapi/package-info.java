/** A service's OpenAPI document: what it promises, held against what the service answers. */
package io.unhook.stack.testing.openapi;
