package io.unhook.stack.demo;

/** What can only be said when everything is over. */
final class EpilogueScene implements Scene {
    @Override
    public String title() {
        return "In the end: nobody heard anything twice, and no record became a dead letter";
    }

    @Override
    public void play(Stage stage) {
        stage.nobodyHeardMore();
        Checks.that("dead letters", stage.deadLetters() == 0, stage.deadLetters());
    }
}
