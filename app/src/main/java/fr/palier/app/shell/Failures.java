package fr.palier.app.shell;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says what went wrong in words for people: never the text of an exception. A fault of ours gets a number to quote. */
@ControllerAdvice
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final FrameAdvice frames;

    Failures(FrameAdvice frames) {
        this.frames = frames;
    }

    /** Absent, another landlord's, or not for this person: one answer. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found");
    }

    /** What stands in an address and is no id is nowhere; a field that is filled in wrongly was not understood. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView noSuchValue(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? page(request, HttpStatus.NOT_FOUND, "not-found")
                : page(request, HttpStatus.BAD_REQUEST, "not-understood");
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refusal, HttpServletRequest request) {
        ModelAndView page = page(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        page.addObject("refusal", refusal);
        return page;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception fault, HttpServletRequest request) throws Exception {
        if (fault instanceof org.springframework.web.ErrorResponse known
                && known.getStatusCode().is4xxClientError()) {
            return page(request, HttpStatus.valueOf(known.getStatusCode().value()), "not-understood");
        }
        if (fault instanceof org.springframework.security.access.AccessDeniedException) {
            throw fault;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {} {}", number, request.getMethod(), AccessLog.route(request), fault);
        ModelAndView page = page(Frame.bare(Arguments.lang()), HttpStatus.INTERNAL_SERVER_ERROR, "fault");
        page.addObject("number", number);
        return page;
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String key) {
        return page(frames.frame(request), status, key);
    }

    private static ModelAndView page(Frame frame, HttpStatus status, String key) {
        ModelAndView page = new ModelAndView("shell/failure");
        page.setStatus(status);
        page.addObject("frame", frame);
        page.addObject("key", key);
        return page;
    }
}
