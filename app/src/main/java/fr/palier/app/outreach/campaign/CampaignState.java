package fr.palier.app.outreach.campaign;

import fr.palier.app.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a campaign has come to, and what may be done with it: nothing else. */
public enum CampaignState {
    /** Waits for somebody else's approval. */
    DRAFT,
    /** May be launched. */
    APPROVED,
    RUNNING,
    PAUSED,
    /** Over, refused or taken back. */
    CLOSED;

    /** What somebody does with a campaign. */
    public enum Act {
        CREATE,
        /** Says why a group may be left aside; then somebody else decides. */
        EXPLAIN,
        APPROVE,
        REFUSE,
        WITHDRAW,
        LAUNCH,
        PAUSE,
        RESUME,
        CLOSE;

        /** As columns and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<CampaignState, Map<Act, CampaignState>> TABLE = Map.of(
            DRAFT, Map.of(Act.EXPLAIN, DRAFT, Act.APPROVE, APPROVED, Act.REFUSE, CLOSED, Act.WITHDRAW, CLOSED),
            APPROVED, Map.of(Act.EXPLAIN, DRAFT, Act.LAUNCH, RUNNING, Act.WITHDRAW, CLOSED),
            RUNNING, Map.of(Act.PAUSE, PAUSED, Act.CLOSE, CLOSED),
            PAUSED, Map.of(Act.RESUME, RUNNING, Act.CLOSE, CLOSED),
            CLOSED, Map.of());

    /** Whether an act is possible now. */
    public boolean allows(Act act) {
        return edges().containsKey(act);
    }

    /**
     * What an act leads to.
     *
     * @throws Refused where it is not possible in this state
     */
    CampaignState after(Act act) {
        return Optional.ofNullable(edges().get(act)).orElseThrow(() -> new Refused("outreach.campaign.not-now"));
    }

    private Map<Act, CampaignState> edges() {
        return TABLE.getOrDefault(this, Map.of());
    }

    /** As columns, addresses and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code. */
    public static Optional<CampaignState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
