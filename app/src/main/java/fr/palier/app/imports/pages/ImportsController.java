package fr.palier.app.imports.pages;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files that a landlord handed in, and the place to hand one in. */
@Controller
@RequestMapping("/imports")
class ImportsController {
    private static final int ROWS = 30;

    private final Imports imports;
    private final Jobs jobs;
    private final Audit audit;

    ImportsController(Imports imports, Jobs jobs, Audit audit) {
        this.imports = imports;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping
    String list(Scope scope, @RequestParam(defaultValue = "2147483647") int avant, Model model) {
        List<ReceivedFile> files = imports.list(scope, avant, ROWS + 1);
        List<ReceivedFile> page = files.stream().limit(ROWS).toList();
        model.addAttribute("files", page);
        model.addAttribute(
                "next", files.size() > ROWS ? Optional.of(page.getLast().number()) : Optional.empty());
        return "imports/imports";
    }

    /** Keeps a file that was handed in and, where it is known what it is, goes on to compare it. */
    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping
    String receive(Scope scope, Lang lang, @RequestParam MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            FileId id = imports.receive(
                    scope, Optional.ofNullable(file.getOriginalFilename()).orElse(""), content);
            audit.record(scope, "file.received", "file:" + id, Map.of());
            if (imports.isClear(scope, id)) {
                jobs.begin(scope, id, Work.CHECK);
            }
            return "redirect:/imports/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusal", refused);
        } catch (RefusedFile refused) {
            model.addAttribute("reason", refused.reason(lang));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return list(scope, Integer.MAX_VALUE, model);
    }
}
