package fr.palier.app;

import fr.palier.app.command.Commands;

/** Runs the command that was typed: see {@link Commands}. */
public final class Main {
    private Main() {}

    /** Ends the process with the command's exit code. */
    public static void main(String[] args) {
        System.exit(Commands.run(PalierApplication.class, args));
    }
}
