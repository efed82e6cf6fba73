package fr.palier.app.letters;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A letter as it was issued. */
@Controller
class LetterController {
    private final Tenancies tenancies;
    private final Letters letters;
    private final Audit audit;

    LetterController(Tenancies tenancies, Letters letters, Audit audit) {
        this.tenancies = tenancies;
        this.letters = letters;
        this.audit = audit;
    }

    /** @param enregistrer to be kept as a file, and not opened to be printed */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/situations/{id:[0-9]{1,18}}/courriers/{letter:[0-9]{1,18}}")
    ResponseEntity<byte[]> pdf(
            Scope scope,
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam(defaultValue = "false") boolean enregistrer) {
        TenancySummary tenancy = tenancies.find(scope, id);
        byte[] pdf = letters.pdf(scope, tenancy.tenancyId(), letter);
        audit.record(scope, "letter.read", "tenancy:" + tenancy.tenancyId(), Map.of("letter", letter));
        return of(pdf, "courrier-" + letter, enregistrer);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/courriers/{batch}")
    ResponseEntity<byte[]> batch(Scope scope, @PathVariable UUID batch) {
        byte[] pdf = letters.bound(scope, batch);
        audit.record(scope, "letters.read", "batch:" + batch, Map.of());
        return of(pdf, "courriers", false);
    }

    private static ResponseEntity<byte[]> of(byte[] pdf, String name, boolean asFile) {
        ContentDisposition.Builder how = asFile ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name + ".pdf").build().toString())
                .body(pdf);
    }
}
