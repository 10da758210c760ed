package io.unhook.stack.demo;

/** One story, played through the public doors. */
interface Scene {
    String title();

    /** Returns if everything held; a check that does not throws. */
    void play(Stage stage);
}
