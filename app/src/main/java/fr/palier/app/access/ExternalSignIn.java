package fr.palier.app.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** later */
@Component
class ExternalSignIn {
    void into(HttpSecurity http) {}
}
