/** Any other provider that knows RFC 7009, found by discovery; only issuers that an operator named are ever called. */
package io.unhook.revocation.oauth;
