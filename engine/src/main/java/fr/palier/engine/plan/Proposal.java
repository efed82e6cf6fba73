package fr.palier.engine.plan;

/** A plan that a household could keep. */
public record Proposal(Pace pace, Terms terms, Schedule schedule) {
    /** How much of what it could pay at most in a month a household pays. */
    public enum Pace {
        /** About a third. */
        GENTLE(35),
        /** About half. */
        BALANCED(52),
        /** All of it, in equal parts. */
        QUICK(100);

        private final int percent;

        Pace(int percent) {
            this.percent = percent;
        }

        int percent() {
            return percent;
        }
    }
}
