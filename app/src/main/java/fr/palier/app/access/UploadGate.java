package fr.palier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files of people who have not signed in before a byte of them is read. The check of the form's token, which follows,
 * asks for a parameter, and the server would write two gigabytes to its disk to find it. No open page takes a file.
 */
final class UploadGate extends OncePerRequestFilter {
    private final Entrance entrance;

    UploadGate(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.setHeader("Connection", "close");
            entrance.again(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
