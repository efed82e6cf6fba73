package fr.palier.app.insight;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The region's page. */
@Controller
class RegionController {
    private final Aggregates aggregates;
    private final BusinessClock clock;

    RegionController(Aggregates aggregates, BusinessClock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** @param owing and owed are of the landlords whose figures are shown */
    record Region(List<LandlordFigures> landlords, long tenancies, long owing, long owed, long hidden) {}

    @Allowed(Role.FEDERATION_OFFICER)
    @GetMapping("/region")
    String region(Model model) {
        List<LandlordFigures> landlords = aggregates.landlords(clock.today()).stream()
                .filter(landlord -> landlord.tenancies() > 0)
                .toList();
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "region",
                new Region(
                        landlords,
                        landlords.stream().mapToLong(LandlordFigures::tenancies).sum(),
                        sum(landlords, LandlordFigures::owing),
                        sum(landlords, LandlordFigures::owed),
                        landlords.stream().filter(l -> l.owing().isEmpty()).count()));
        return "insight/region";
    }

    private static long sum(List<LandlordFigures> landlords, Function<LandlordFigures, Optional<Long>> figure) {
        return landlords.stream()
                .map(figure)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .sum();
    }
}
