/** What is the same in every service's OpenAPI document: how to sign in, and what a refusal looks like. */
package io.unhook.doors.openapi;
