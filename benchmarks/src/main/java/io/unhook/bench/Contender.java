package io.unhook.bench;

/** Does one amount of work and says how fast it was. */
interface Contender {
    /** What one second saw, of work that is prepared here and not measured. */
    double perSecond();
}
