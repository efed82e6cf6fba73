package fr.palier.app.identity.passkey;

import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as passkeys know them. They are kept as people; nothing more is kept here. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {
    private final PersonStore people;

    PasskeyPeople(PersonStore people) {
        this.people = people;
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(people.find(PasskeyStore.person(handle)));
    }

    /** @param name a person's id, which is the name of who signed in ({@code Badge}) */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(people.find(UUID.fromString(name)));
    }

    @SuppressWarnings("NullAway") // the interface answers null for somebody unknown
    private static PublicKeyCredentialUserEntity entity(Optional<Person> person) {
        return person.filter(Person::active)
                .<PublicKeyCredentialUserEntity>map(found -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handle(found.id()))
                        .name(found.email())
                        .displayName(found.name())
                        .build())
                .orElse(null);
    }

    /** People are made and changed elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {}

    /** People are closed elsewhere. */
    @Override
    public void delete(Bytes handle) {}
}
