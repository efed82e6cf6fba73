package fr.palier.app.command;

import java.io.PrintWriter;

/** What every command has at hand. */
record Desk(Class<?> application, Words words, PrintWriter out, PrintWriter err) {
    void say(String key, Object... values) {
        out.println(words.say(key, values));
        out.flush();
    }
}
