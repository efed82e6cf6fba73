package fr.palier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is said once on the page after a redirect, kept in the session as a text: keys of messages, numbers, names. */
final class PlainFlashes extends AbstractFlashMapManager {
    private static final String KEPT = "palier.said";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {};

    private record Kept(String path, long until, Map<String, String> said) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String text
                ? JSON.readValue(text, LIST).stream().map(PlainFlashes::flash).collect(Collectors.toList())
                : null;
    }

    private static FlashMap flash(Kept kept) {
        FlashMap flash = new FlashMap();
        flash.putAll(kept.said);
        flash.setTargetRequestPath(kept.path.isEmpty() ? null : kept.path);
        flash.setExpirationTime(kept.until);
        return flash;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        if (flashes.isEmpty()) {
            request.getSession().removeAttribute(KEPT);
        } else {
            List<Kept> kept = flashes.stream().map(PlainFlashes::kept).toList();
            request.getSession().setAttribute(KEPT, JSON.writeValueAsString(kept));
        }
    }

    private static Kept kept(FlashMap flash) {
        Map<String, String> said = flash.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        String path = flash.getTargetRequestPath();
        return new Kept(path == null ? "" : path, flash.getExpirationTime(), said);
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return request;
    }
}
