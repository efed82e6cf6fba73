package fr.palier.app.command;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whether the application is able to work, for a supervisor on the same machine: a word, and nothing else. To anybody else, also
 * through a proxy, the address does not exist (ASVS 5.0, 13.4.5).
 */
@Controller
class HealthController {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    HealthController(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Allowed(toEverybody = true)
    @GetMapping("/sante")
    ResponseEntity<String> health(HttpServletRequest request) {
        if (!isFromHere(request)) {
            throw new NotFound();
        }
        boolean able = reachesTheStore();
        return ResponseEntity.status(able ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .body(able ? "ok\n" : "store\n");
    }

    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean reachesTheStore() {
        try {
            return transactions.unscoped(
                            () -> jdbc.sql("select 1").query(Integer.class).single())
                    == 1;
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }
}
