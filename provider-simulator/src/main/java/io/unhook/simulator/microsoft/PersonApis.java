package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person's access token opens: their profile, and just enough mail to ask whether access still works. */
final class PersonApis {
    private final Accounts accounts;
    private final Directory directory;
    private final GraphAccess access;
    private final GraphError error;

    PersonApis(Accounts accounts, Directory directory, GraphAccess access, GraphError error) {
        this.accounts = accounts;
        this.directory = directory;
        this.access = access;
        this.error = error;
    }

    Answer userinfo(Request request, Notes notes) {
        return access.asPerson(request, Resource.GRAPH, token -> {
            if (!token.scopes().contains("openid")) {
                return error.scopesTooSmall();
            }
            Person person = accounts.of(token.granted());
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("sub", Accounts.sub(person, token.client()));
            claims.put("name", person.name());
            if (token.scopes().contains("email")) {
                claims.put("email", person.address());
            }
            return Answer.json(200, claims);
        });
    }

    Answer me(Request request, Notes notes) {
        return access.asPerson(request, Resource.GRAPH, token -> {
            Person person = accounts.of(token.granted());
            return Answer.json(
                    200,
                    Map.of(
                            "id", person.subject(),
                            "displayName", person.name(),
                            "mail", person.address(),
                            "userPrincipalName", person.address()));
        });
    }

    Answer messages(Request request, Notes notes) {
        return access.asPerson(
                request,
                Resource.GRAPH,
                token -> token.scopes().stream().anyMatch(scope -> scope.startsWith("Mail."))
                        ? noMail()
                        : error.scopesTooSmall());
    }

    Answer outlookMessages(Request request, Notes notes) {
        return access.asPerson(request, Resource.OUTLOOK, _ -> noMail());
    }

    /** People may look at their grant objects and not write them. */
    Answer ownGrants(Request request, Notes notes) {
        return access.asPerson(
                request,
                Resource.GRAPH,
                token -> token.tenant().equals(Tenant.PERSONAL)
                        ? error.notForPersonalAccounts()
                        : ListPage.of(request, own(token), 100));
    }

    Answer deleteOwnGrant(Request request, Notes notes) {
        return access.asPerson(request, Resource.GRAPH, _ -> error.notWritable());
    }

    private List<GrantObject> own(AccessToken token) {
        String person = token.granted().grant().subject();
        return directory.where(object ->
                object.exists() && object.tenant().equals(token.tenant()) && person.equals(object.principal()));
    }

    private static Answer noMail() {
        return Answer.json(200, Map.of("value", List.of()));
    }
}
