package fr.palier.app.shell;

import fr.palier.app.shared.Allowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what was refused before any page was reached; says no more than the others. */
@Controller
class ErrorPages implements ErrorController {
    private final FrameAdvice frames;

    ErrorPages(FrameAdvice frames) {
        this.frames = frames;
    }

    @Allowed(toEverybody = true)
    @RequestMapping("/error")
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        ModelAndView page = new ModelAndView("shell/failure", status);
        page.addObject("frame", frames.frame(request));
        page.addObject("key", key(status));
        return page;
    }

    private static String key(HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN) {
            return "stale";
        }
        if (status.is5xxServerError()) {
            return "fault";
        }
        return status == HttpStatus.NOT_FOUND ? "not-found" : "not-understood";
    }
}
