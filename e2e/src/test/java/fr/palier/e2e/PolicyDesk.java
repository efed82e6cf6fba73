package fr.palier.e2e;

import com.microsoft.playwright.Locator;

/** What a manager does with the policy, gesture by gesture. */
public final class PolicyDesk {
    private final Visitor manager;

    public PolicyDesk(Visitor manager) {
        this.manager = manager;
    }

    /** Opens the draft, begun now if there is none. */
    public PolicyDesk drafts() {
        manager.go("/bareme");
        manager.send(".head .acts button, .head .acts a.btn");
        return this;
    }

    /** Opens the row that ends with this outcome, the last of them. */
    public PolicyDesk opens(int row) {
        manager.send(rows().nth(row - 1).locator("a[data-open]"));
        manager.at(".rule-form").waitFor();
        return this;
    }

    private Locator rows() {
        return manager.at("section[aria-labelledby=action] .rule");
    }

    public PolicyDesk writes(String column, String test) {
        manager.at("[name='si." + column + "']").fill(test);
        return this;
    }

    public PolicyDesk keeps() {
        manager.send(".rule-form button[value=garder]");
        return this;
    }

    public PolicyDesk rehearses() {
        manager.send("a[href='/bareme/repetition']");
        return this;
    }

    public PolicyDesk publishes(String reason) {
        manager.page().fill("#motif", reason);
        manager.send("form[action$='/bareme/publication'] button");
        return this;
    }

    public PolicyDesk drops() {
        manager.go("/bareme/brouillon");
        manager.send("form[action$='/abandon'] button");
        return this;
    }
}
