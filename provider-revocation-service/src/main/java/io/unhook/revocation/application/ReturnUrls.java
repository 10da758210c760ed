package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Our page links only to where an operator said it may: else it could be made to lead people anywhere. */
@ApplicationScoped
class ReturnUrls {
    /** Out of a folder again, however it is written. */
    private static final Pattern CLIMBING = Pattern.compile("(?i)\\.\\.|%2e|%2f|%5c");

    private final List<URI> allowed;

    ReturnUrls(RevocationSettings settings) {
        this.allowed = settings.consents().returnUrls().orElse(List.of());
    }

    void check(String returnUrl) {
        URI url = parsed(returnUrl);
        if (allowed.stream().noneMatch(root -> isBelow(url, root)))
            throw new Refusal.NotAcceptable("returnUrl", "Nobody may be led back there: it is not on the list.");
    }

    /** The same with what the product hands in, before any fragment. */
    static URI withAnswer(String returnUrl, String consentId, Secret code) {
        int end = returnUrl.indexOf('#') < 0 ? returnUrl.length() : returnUrl.indexOf('#');
        String page = returnUrl.substring(0, end);
        String more = (page.contains("?") ? "&" : "?") + "consentId=" + consentId + "&completion=" + code.reveal();
        return URI.create(page + more + returnUrl.substring(end));
    }

    private static boolean isBelow(URI url, URI root) {
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && root.getScheme().equalsIgnoreCase(url.getScheme())
                && root.getHost().equalsIgnoreCase(url.getHost())
                && root.getPort() == url.getPort()
                && !CLIMBING.matcher(url.getRawPath()).find()
                && isBelow(url.getRawPath(), root.getRawPath());
    }

    private static boolean isBelow(String path, String root) {
        String folder = root.endsWith("/") ? root : root + "/";
        return path.equals(root) || path.startsWith(folder) || (path.isEmpty() && folder.equals("/"));
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw new Refusal.NotAcceptable("returnUrl", "is not a URL");
        }
    }
}
