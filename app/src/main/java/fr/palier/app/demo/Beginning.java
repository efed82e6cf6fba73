package fr.palier.app.demo;

/**
 * Something with which a demonstration begins, reached as people reach it: by the acts of its cast through the doors of the
 * modules. Begun in the order of {@link org.springframework.core.annotation.Order}.
 */
interface Beginning {
    void begin();
}
