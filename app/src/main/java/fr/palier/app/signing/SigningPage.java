package fr.palier.app.signing;

import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan as those who sign it read it. */
record SigningPage(Household.Shown shown, Lang lang) {
    private static final int DIGITS = 16;

    public Agreement agreement() {
        return shown.agreement();
    }

    public Signer signer() {
        return shown.signer();
    }

    /** The tenant for whom or with whom somebody else signs. */
    public Optional<String> tenant() {
        return signer().capacity() == Capacity.TENANT ? Optional.empty() : Optional.of(shown.tenant());
    }

    public boolean isSigned() {
        return signer().signedOn().isPresent();
    }

    /**
     * Why nobody signs now: the key of its words, said with {@link #since}. What a tenant asked of the over-indebtedness commission is
     * theirs: whoever shares the contract is told no more than that the plan waits.
     */
    public Optional<String> waits() {
        return agreement()
                .forbidden()
                .filter(since -> !isSigned())
                .map(since -> signer().capacity() == Capacity.CO_TENANT ? "signing.waits.other" : "signing.waits.debt")
                .or(() -> aid().filter(_ -> !isSigned()));
    }

    /** Aid that changed since: the plan asks for too much, or for too little. */
    private Optional<String> aid() {
        if (agreement().grantedSince() > 0) {
            return Optional.of("signing.waits.aid");
        }
        return agreement().lost() > 0 ? Optional.of("signing.waits.lost") : Optional.empty();
    }

    public String since() {
        return agreement().forbidden().map(this::day).orElse("");
    }

    /** Those who sign besides. */
    public List<Signer> others() {
        return shown.request().signers().stream()
                .filter(one -> one.number() != signer().number())
                .toList();
    }

    public String phone() {
        return shown.head().phone();
    }

    public String hours() {
        return shown.head().hours();
    }

    public String landlord() {
        return shown.head().name();
    }

    /** Enough of the document's hash to compare it with what is kept. */
    public String digest() {
        return shown.request().sha256().substring(0, DIGITS);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    @Override
    public String toString() {
        return "SigningPage[" + shown.request().id() + "]";
    }
}
