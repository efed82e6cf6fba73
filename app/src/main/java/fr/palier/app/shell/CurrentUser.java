package fr.palier.app.shell;

import fr.palier.app.identity.People;
import fr.palier.app.identity.People.Grant;
import fr.palier.app.identity.SignedIn;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks, and for which landlord they work at this moment. Looked up once a request. */
@Component
class CurrentUser {
    private static final String LANDLORD = "palier.landlord";
    private static final String OF_THIS_REQUEST = CurrentUser.class.getName();

    private final People people;

    CurrentUser(People people) {
        this.people = people;
    }

    /** A person at work. */
    record User(Actor actor, Optional<Integer> landlord, List<Grant> grants) {
        Optional<Scope> scope() {
            return landlord.map(id -> new Scope(id, actor));
        }
    }

    /** Empty for somebody who has not signed in, or may not work any more. */
    Optional<User> of(HttpServletRequest request) {
        if (request.getAttribute(OF_THIS_REQUEST) instanceof User known) {
            return Optional.of(known);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        List<Grant> grants = people.grants(person.person());
        Optional<Integer> landlord = landlord(request, grants);
        Optional<User> user = people.actor(person.person(), landlord)
                .map(actor -> new User(grants.isEmpty() ? idle(actor) : actor, landlord, grants));
        user.ifPresent(found -> request.setAttribute(OF_THIS_REQUEST, found));
        return user;
    }

    private static Actor idle(Actor actor) {
        return new Actor(actor.person(), actor.name(), Set.of());
    }

    /** The landlord chosen in this session where it is still granted, else the first. */
    private static Optional<Integer> landlord(HttpServletRequest request, List<Grant> grants) {
        List<Integer> granted = grants.stream()
                .flatMap(grant -> grant.landlord().stream())
                .distinct()
                .sorted()
                .toList();
        HttpSession session = request.getSession(false);
        @Nullable Object chosen = session == null ? null : session.getAttribute(LANDLORD);
        return chosen instanceof Integer id && granted.contains(id)
                ? Optional.of(id)
                : granted.stream().findFirst();
    }

    /** Works for another of the landlords granted; anything else is ignored. */
    void choose(HttpServletRequest request, int landlord) {
        request.getSession().setAttribute(LANDLORD, landlord);
        request.removeAttribute(OF_THIS_REQUEST);
    }
}
