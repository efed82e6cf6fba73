package fr.palier.app.signing;

import fr.palier.app.shared.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to sign, as an adviser typed it.
 *
 * @param cotenants a name a line
 * @param representative guardian or curator
 */
record Asked(
        @Nullable String cotenants,
        @Nullable String protection,
        @Nullable String representative) {
    static final Asked NOTHING = new Asked(null, null, null);

    private static final int MOST = 5;
    private static final int NAME = 120;

    /** Somebody who is to sign. */
    record Person(String name, Capacity capacity) {
        @Override
        public String toString() {
            return "Person[" + capacity + "]";
        }
    }

    /** The same people again. */
    static Asked of(Protection protection, List<Signer> signers) {
        String cotenants = signers.stream()
                .filter(one -> one.capacity() == Capacity.CO_TENANT)
                .map(Signer::name)
                .collect(Collectors.joining("\n"));
        @Nullable String representative = signers.stream()
                .filter(one -> one.capacity() == Capacity.GUARDIAN || one.capacity() == Capacity.CURATOR)
                .map(Signer::name)
                .findFirst()
                .orElse(null);
        return new Asked(cotenants, protection.code(), representative);
    }

    Protection protectionOf() {
        return Protection.of(Objects.requireNonNullElse(protection, ""));
    }

    /**
     * Who is to sign: the tenant, unless a guardian signs for them; those who share the contract; who represents or assists.
     *
     * @throws Refused for too many or too long names, a name that stands there twice, or a protection without who represents
     */
    List<Person> people(String tenant) {
        String other = Objects.requireNonNullElse(representative, "").strip();
        Protection stated = protectionOf();
        if (stated != Protection.NONE && other.isEmpty()) {
            throw new Refused("signing.who-represents");
        }
        if (stated == Protection.NONE && !other.isEmpty()) {
            throw new Refused("signing.which-protection");
        }
        List<Person> people = new ArrayList<>();
        if (stated != Protection.GUARDIANSHIP) {
            people.add(new Person(tenant, Capacity.TENANT));
        }
        Stream.of(Objects.requireNonNullElse(cotenants, "").split("\\R", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> people.add(new Person(name, Capacity.CO_TENANT)));
        switch (stated) {
            case NONE -> {}
            case CURATORSHIP -> people.add(new Person(other, Capacity.CURATOR));
            case GUARDIANSHIP -> people.add(new Person(other, Capacity.GUARDIAN));
        }
        Set<Set<String>> known = new HashSet<>();
        people.stream()
                .filter(one -> !known.add(Household.words(one.name)))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Refused("signing.twice", twice.name);
                });
        if (people.size() > MOST || people.stream().anyMatch(one -> one.name.length() > NAME)) {
            throw new Refused("signing.too-many", MOST, NAME);
        }
        return people;
    }

    @Override
    public String toString() {
        return "Asked[•••]";
    }
}
