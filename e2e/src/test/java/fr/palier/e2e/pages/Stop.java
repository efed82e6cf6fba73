package fr.palier.e2e.pages;

import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A page in one of its states, to be looked at.
 *
 * @param name of its pictures
 * @param route as the table of routes has it
 * @param person who opens it; empty for somebody who has not signed in
 * @param path where they go first; empty where the walk begins elsewhere
 * @param walk what they do there
 */
record Stop(String name, String route, Optional<Person> person, String path, Consumer<Visitor> walk) {
    /** A page at an address that is its route. */
    static Stop at(String name, Person person, String path) {
        return new Stop(name, path.replaceAll("[?#].*", ""), Optional.of(person), path, visitor -> {});
    }

    /** One for people who have not signed in. */
    static Stop outside(String name, String path) {
        return new Stop(name, path.replaceAll("[?#].*", ""), Optional.empty(), path, visitor -> {});
    }

    /** One whose address is found on the way. */
    static Stop of(String name, Person person, String route, Consumer<Visitor> walk) {
        return new Stop(name, route, Optional.of(person), "", walk);
    }

    Stop route(String other) {
        return new Stop(name, other, person, path, walk);
    }

    Stop then(Consumer<Visitor> more) {
        return new Stop(name, route, person, path, walk.andThen(more));
    }

    Visitor visitor(String lang) {
        Visitor visitor = person.map(one -> Visitor.of(one, lang)).orElseGet(() -> Visitor.stranger(lang));
        if (!path.isEmpty()) {
            visitor.go(path);
        }
        walk.accept(visitor);
        return visitor;
    }

    @Override
    public String toString() {
        return name;
    }
}
