package fr.palier.app.messages.outbox;

class Operations {
    static final int USUAL_CAP = 20_000;
}
