package fr.palier.app.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that were configured ({@code spring.security.oauth2.client}): a button each on the sign-in page. */
@Component
class Providers {
    private final Optional<ClientRegistrationRepository> registrations;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = Optional.ofNullable(registrations.getIfAvailable());
    }

    /** A provider, as its button names it. */
    record Provider(String id, String name) {}

    List<Provider> all() {
        return registrations.stream()
                .filter(Iterable.class::isInstance)
                .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
                .filter(ClientRegistration.class::isInstance)
                .map(ClientRegistration.class::cast)
                .map(known -> new Provider(known.getRegistrationId(), known.getClientName()))
                .toList();
    }
}
