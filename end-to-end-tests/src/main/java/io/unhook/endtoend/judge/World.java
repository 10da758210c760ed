package io.unhook.endtoend.judge;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where to look.
 *
 * @param databases by the service's module name
 * @param mails the mail server's page of all mails, as JSON
 * @param clock what time it is for the services
 */
public record World(Map<String, Database> databases, String broker, String simulator, String mails, Clock clock) {
    public static final String INBOX = "inbox-service";
    public static final String CHANNEL = "channel-service";
    public static final String REVOCATION = "provider-revocation-service";
    public static final String NOTIFICATION = "notification-service";

    public record Database(String jdbcUrl, String user, String password) {}

    /** {@code broker}, {@code simulator}, {@code mails}, and for each service {@code <module>.url}, {@code .user}, {@code .password}. */
    static World of(Properties told) {
        Map<String, Database> databases = new TreeMap<>();
        for (String name : told.stringPropertyNames()) {
            if (!name.endsWith(".url")) continue;
            String module = name.substring(0, name.length() - ".url".length());
            databases.put(
                    module,
                    new Database(
                            told.getProperty(name),
                            told.getProperty(module + ".user", module),
                            told.getProperty(module + ".password", module)));
        }
        return new World(
                databases,
                told.getProperty("broker"),
                told.getProperty("simulator"),
                told.getProperty("mails"),
                Clock.systemUTC());
    }
}
