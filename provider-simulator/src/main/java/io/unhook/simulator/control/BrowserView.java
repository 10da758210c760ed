package io.unhook.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a browser ended.
 *
 * @param status of the last answer; absent if the connection was cut
 * @param location where it is sent next: our redirect URI, with a code or an error
 * @param page what it shows if it is sent nowhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrowserView(Integer status, String location, String page) {
    static final BrowserView NOTHING = new BrowserView(null, null, null);
}
