package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StaffTest {
    @Test
    void hasTwoManagersForEachLandlordSinceNobodyApprovesTheirOwn() {
        assertThat(Staff.all().stream()
                        .filter(person -> person.role() == Role.MANAGER)
                        .collect(Collectors.groupingBy(Staff.Person::place, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((place, managers) -> assertThat(managers).isEqualTo(2));
        assertThat(Staff.all()).extracting(Staff.Person::email).doesNotHaveDuplicates();
    }
}
