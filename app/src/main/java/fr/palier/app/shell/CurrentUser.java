package fr.palier.app.shell;

import fr.palier.app.identity.People;
import fr.palier.app.identity.People.Grant;
import fr.palier.app.identity.SignedIn;
import fr.palier.app.identity.Visit;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
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
        Optional<User> user = people.find(person.person()).map(colleague -> {
            Optional<Integer> landlord = landlord(request, colleague.grants());
            return new User(colleague.at(landlord), landlord, colleague.grants());
        });
        user.ifPresent(found -> request.setAttribute(OF_THIS_REQUEST, found));
        return user;
    }

    /** Who was found to ask, once the request has been answered; asks nobody. */
    static Optional<User> known(HttpServletRequest request) {
        return request.getAttribute(OF_THIS_REQUEST) instanceof User user ? Optional.of(user) : Optional.empty();
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

    /** Works for another of the landlords granted; anything else is ignored, and so is a form that waits to be sent for the one before. */
    void choose(HttpServletRequest request, int landlord) {
        Visit.forgetForm(request);
        request.getSession().setAttribute(LANDLORD, landlord);
        request.removeAttribute(OF_THIS_REQUEST);
    }
}
