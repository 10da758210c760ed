package io.unhook.stack.story;

/** What a provider's answer is called in the record of attempts, for people. The detail is the provider's own word. */
final class AttemptWords {
    private AttemptWords() {}

    static String of(String answer, String detail) {
        String words = switch (answer) {
            case "" -> "no answer was recorded";
            case "Refreshed" -> "yes";
            case "TokenDead" -> "no";
            case "NeedsSignIn" -> "no, not before the person signs in";
            case "Accepted" -> "accepted, which proves nothing yet";
            case "NotAToken" -> "it knows no such token";
            case "GrantObjectsGone" -> "the grants are deleted";
            case "Unfinished" -> "some are deleted, more are left";
            case "NeedsPerson" -> "only a person can do that";
            case "OurFault" -> "it refuses US, not the token: an operator must act";
            case "NotNow" -> "not now, so later again";
            case "NoAnswer" -> "no answer, so later again";
            case "Listed" -> "it lists them";
            case "NoListing" -> "it lists none";
            case "Unreadable" -> "an answer that nobody can read";
            default -> answer;
        };
        boolean same = detail.isEmpty() || detail.equals("works") || words.contains(detail);
        return same ? words : words + " (" + detail + ")";
    }
}
