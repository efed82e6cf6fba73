package fr.palier.app.identity.passkey;

import fr.palier.app.identity.Badge;
import fr.palier.app.identity.SignedIn;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said between a browser and us to make a passkey and to come in by it, in the JSON of WebAuthn. Only keys that the
 * device opens by a finger or a code are taken: such a key is both factors at once. They are tied to the address of
 * {@code palier.base-url}; where none is set, there are none.
 */
@Component
public class Passkeys {
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};
    private static final int LONGEST_LABEL = 60;

    private final PasskeyStore keys;
    private final Transactions transactions;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final Optional<Webauthn4JRelyingPartyOperations> party;
    private final String host;

    Passkeys(
            PasskeyStore keys,
            PasskeyPeople people,
            Transactions transactions,
            @Value("${palier.base-url:}") String base) {
        this.keys = keys;
        this.transactions = transactions;
        this.host = base.isBlank() ? "" : URI.create(base).getHost();
        this.party = base.isBlank() ? Optional.empty() : Optional.of(party(keys, people, base));
    }

    private Webauthn4JRelyingPartyOperations party(PasskeyStore keys, PasskeyPeople people, String base) {
        PublicKeyCredentialRpEntity us =
                PublicKeyCredentialRpEntity.builder().id(host).name("Palier").build();
        String origin = base.replaceFirst("/+$", "");
        Webauthn4JRelyingPartyOperations party = new Webauthn4JRelyingPartyOperations(people, keys, us, Set.of(origin));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        return party;
    }

    /** A passkey as its person sees it; the key points at it without being its id. */
    public record Passkey(String key, String label, Instant createdAt, Instant lastUsedAt) {}

    /** A question to a browser, and what its answer has to be about. */
    public record Question(String json, String challenge) {}

    /** Whether there may be passkeys here. */
    public boolean arePossible() {
        return party.isPresent();
    }

    public List<Passkey> of(UUID person) {
        return transactions.unscoped(() -> keys.findByUserId(PasskeyStore.handle(person)).stream()
                .map(Passkeys::seen)
                .toList());
    }

    private static Passkey seen(CredentialRecord key) {
        String text = key.getCredentialId().toBase64UrlString();
        byte[] hash = Token.hash(key.getCredentialId().getBytes());
        return new Passkey(
                HexFormat.of().formatHex(hash, 0, 8),
                key.getLabel().isEmpty() ? text.substring(0, 6) : key.getLabel(),
                key.getCreated(),
                key.getLastUsed());
    }

    /** Takes a person's passkey away. */
    public void remove(UUID person, String key) {
        transactions.unscoped(() -> {
            keys.remove(person, key);
            return true;
        });
    }

    /** Asks a browser to make a passkey for a person. */
    public Question making(UUID person) {
        PublicKeyCredentialCreationOptions options = creation(person);
        return new Question(
                json.writeValueAsString(options), options.getChallenge().toBase64UrlString());
    }

    private PublicKeyCredentialCreationOptions creation(UUID person) {
        Badge badge = new Badge(new SignedIn(person), Instant.now());
        return transactions.unscoped(() -> party().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(badge)));
    }

    /**
     * Keeps the passkey that a browser made.
     *
     * @throws Refused for an answer that is not to this question, or not from here
     */
    public void made(UUID person, String challenge, String answer, String label) {
        PublicKeyCredentialCreationOptions asked = creation(person);
        PublicKeyCredentialCreationOptions options = PublicKeyCredentialCreationOptions.builder()
                .rp(asked.getRp())
                .user(asked.getUser())
                .challenge(Bytes.fromBase64(challenge))
                .pubKeyCredParams(asked.getPubKeyCredParams())
                .timeout(asked.getTimeout())
                .excludeCredentials(asked.getExcludeCredentials())
                .authenticatorSelection(asked.getAuthenticatorSelection())
                .attestation(asked.getAttestation())
                .extensions(asked.getExtensions())
                .build();
        String named =
                label.strip().substring(0, Math.min(LONGEST_LABEL, label.strip().length()));
        checked(() -> transactions.unscoped(() -> {
            RelyingPartyPublicKey key = new RelyingPartyPublicKey(json.readValue(answer, MADE), named);
            return party().registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        }));
    }

    /** Asks a browser for any passkey of ours. */
    public Question showing() {
        PublicKeyCredentialRequestOptions options = request(Bytes.random());
        return new Question(
                json.writeValueAsString(options), options.getChallenge().toBase64UrlString());
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(host)
                .challenge(challenge)
                .timeout(java.time.Duration.ofMinutes(5))
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /**
     * The active person whose passkey a browser showed.
     *
     * @throws Refused for anything else
     */
    public UUID shown(String challenge, String answer) {
        return checked(() -> transactions.unscoped(() -> {
            PublicKeyCredentialRequestOptions asked = request(Bytes.fromBase64(challenge));
            RelyingPartyAuthenticationRequest shown =
                    new RelyingPartyAuthenticationRequest(asked, json.readValue(answer, SHOWN));
            return PasskeyStore.person(party().authenticate(shown).getId());
        }));
    }

    private Webauthn4JRelyingPartyOperations party() {
        return party.orElseThrow(() -> new Refused("identity.passkey.none"));
    }

    /** Whatever is wrong with what came from outside, the person is told the same. */
    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (com.webauthn4j.util.exception.WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException wrong) {
            throw new Refused("identity.passkey.wrong");
        }
    }
}
