package fr.palier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.StepUp;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.RouteIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the application: who may use it, what its answers carry, what it says of another landlord's records. */
@PalierTest
class RoutesTest {
    private static final Path MATRIX = Path.of(System.getProperty("palier.root", ".."), "docs", "modules", "routes.md");

    @Autowired
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private RouteIds ids;

    /** A route as declared. */
    private record Route(String method, String path, HandlerMethod handler) {
        private Optional<Allowed> allowed() {
            return Optional.ofNullable(handler.getMethodAnnotation(Allowed.class));
        }

        private boolean isToEverybody() {
            return allowed().map(Allowed::toEverybody).orElse(false);
        }

        private String module() {
            return handler.getBeanType().getPackageName().replace("fr.palier.app.", "");
        }

        private boolean hasId() {
            return path.contains("{");
        }

        private boolean hasTokenOfALink() {
            return path.endsWith("/{token}");
        }

        /** The address with an id of the right kind that is nowhere. */
        private String nowhere() {
            Class<?> kind = Arrays.stream(handler.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                    .<Class<?>>map(MethodParameter::getParameterType)
                    .findFirst()
                    .orElse(String.class);
            return RouteIds.nowhere(path, kind);
        }

        private Role[] roles() {
            Role[] named = allowed().map(Allowed::value).orElse(new Role[0]);
            return named.length == 0 ? new Role[] {Role.ADVISER} : named;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("fr.palier."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(route -> route.path + route.method + line(route)))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of("GET") : methods)
                        .stream().map(method -> new Route(method, path, handler)));
    }

    @Test
    void saysOfEveryRouteWhoMayUseIt() {
        assertThat(routes().stream().filter(route -> route.allowed().isEmpty())).isEmpty();
    }

    @Test
    void opensToStrangersWhatSaysSoAndNothingElse() throws Exception {
        for (Route route : routes()) {
            MockHttpServletResponse answer = mvc.perform(request(HttpMethod.valueOf(route.method), route.nowhere())
                            .accept("text/html")
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .andReturn()
                    .getResponse();
            boolean sentAway = answer.getStatus() == 302 && "/connexion".equals(answer.getRedirectedUrl());
            assertThat(sentAway).as(route.toString()).isEqualTo(!route.isToEverybody());
        }
    }

    @Test
    void shutsEveryRouteToTheRolesItDoesNotName() throws Exception {
        for (Route route : routes()) {
            Role[] named = route.allowed().map(Allowed::value).orElse(new Role[0]);
            Optional<Role> other = Arrays.stream(Role.values())
                    .filter(role -> !List.of(named).contains(role))
                    .findFirst();
            if (named.length > 0 && other.isPresent()) {
                Scope scope = cast.person(cast.landlord(), other.get());
                assertThat(answer(route, route.nowhere(), scope).getStatus())
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void keepsTheMatrixOfRoles() throws IOException {
        String matrix = matrix();
        String kept = Files.exists(MATRIX) ? Files.readString(MATRIX) : "";
        if (!kept.equals(matrix)) {
            Files.createDirectories(MATRIX.getParent());
            Files.writeString(MATRIX, matrix);
        }
        assertThat(kept)
                .as("docs/modules/routes.md was not up to date; it is now: read it and commit it")
                .isEqualTo(matrix);
    }

    private String matrix() {
        String head = """
                # Routes and roles

                Written by `RoutesTest` from the `@Allowed` of each route: change that, not this page. *Proof* marks the routes
                before which a person shows again that it is they (`@StepUp`).

                | route | module | who | proof |
                |---|---|---|---|
                """;
        return head + routes().stream().map(RoutesTest::line).distinct().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Route route) {
        String proof = route.handler.hasMethodAnnotation(StepUp.class) ? "yes" : "";
        return "| `" + route + "` | " + route.module() + " | " + who(route) + " | " + proof + " |";
    }

    private static String who(Route route) {
        if (route.isToEverybody()) {
            return "everybody";
        }
        Role[] roles = route.allowed().map(Allowed::value).orElse(new Role[0]);
        return roles.length == 0
                ? "whoever has signed in"
                : Arrays.stream(roles)
                        .sorted()
                        .map(role ->
                                role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    @Test
    void answersEveryPageWithItsHeaders() throws Exception {
        for (Route route : routes()) {
            if (route.method.equals("GET") && !route.path.startsWith("/fichiers")) {
                MockHttpServletResponse answer =
                        answer(route, route.nowhere(), cast.person(cast.landlord(), route.roles()));
                assertThat(answer.getHeader("Content-Security-Policy"))
                        .as(route.toString())
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
                assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
                assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
                assertThat(answer.getHeader("Cache-Control"))
                        .as(route.toString())
                        .contains("no-store");
            }
        }
    }

    @Test
    void asksForHttpsForEverOnceItCameByHttps() throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get("/connexion").secure(true)).andReturn().getResponse();
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-palier=")
                        && cookie.contains("Path=/")
                        && cookie.contains("Secure")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Domain"));
    }

    /** Every page with an id, asked for with another landlord's id and with one that is nowhere: the very same answer. */
    @Test
    void saysOfAnotherLandlordsRecordWhatItSaysOfNone() throws Exception {
        for (Route route : routes()) {
            if (route.method.equals("GET") && route.hasId() && !route.hasTokenOfALink()) {
                Scope mine = cast.person(cast.landlord(), route.roles());
                Scope theirs = cast.person(cast.landlord(), route.roles());
                String other = ids.of(route.path, theirs);
                assertThat(answer(route, other, theirs).getStatus())
                        .as(route + " of one's own")
                        .isLessThan(400);
                MockHttpServletResponse foreign = answer(route, other, mine);
                MockHttpServletResponse absent = answer(route, route.nowhere(), mine);
                assertThat(foreign.getStatus()).as(route.toString()).isEqualTo(404);
                assertThat(absent.getStatus()).as(route.toString()).isEqualTo(404);
                assertThat(plain(foreign)).as(route.toString()).isEqualTo(plain(absent));
            }
        }
    }

    private MockHttpServletResponse answer(Route route, String path, Scope scope) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(route.method), path)
                        .accept("text/html")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(cast.as(scope)))
                .andReturn()
                .getResponse();
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("(?s)hx-headers=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
