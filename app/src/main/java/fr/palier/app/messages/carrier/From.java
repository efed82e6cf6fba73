package fr.palier.app.messages.carrier;

import java.util.Optional;

/**
 * From whom a message says that it comes. What is empty is as the account with the provider has it.
 *
 * @param name that stands beside the address of mail
 * @param mail the address that mail comes from
 * @param replyTo the address to which answers to mail go
 * @param text what telephones show: a name of 11 letters at most
 */
public record From(String name, Optional<String> mail, Optional<String> replyTo, Optional<String> text) {
    /** Of a landlord that has decided nothing. */
    public static From of(String name) {
        return new From(name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
