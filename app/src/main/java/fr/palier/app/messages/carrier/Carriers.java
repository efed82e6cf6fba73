package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.BusinessClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** All carriers, each channel's in the order in which they are used. */
public record Carriers(List<Carrier> all) implements AutoCloseable {
    public Carriers {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        all.stream()
                .map(Carrier::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalStateException("two providers of palier.messages are called " + twice
                            + ": messages are kept under the name, give each its own");
                });
    }

    public List<Carrier> of(Channel channel) {
        return all.stream().filter(one -> one.channel() == channel).toList();
    }

    /** Whether what this channel carries leaves the house. */
    public boolean isDry(Channel channel) {
        return of(channel).stream().anyMatch(Carrier::isDry);
    }

    @Override
    public void close() {
        all.forEach(Carrier::close);
    }

    /** Those that are configured; in a demonstration, where none is, some that carry nothing: two for texts, as a landlord would. */
    @Configuration(proxyBeanMethods = false)
    static class Configured {
        @Bean
        Carriers carriers(Environment environment, Receipt.Desk desk, BusinessClock clock) {
            Accounts accounts = Binder.get(environment)
                    .bind("palier.messages", Accounts.class)
                    .orElseGet(() -> new Accounts(List.of(), List.of()));
            List<Carrier> carriers = new ArrayList<>();
            accounts.email().forEach(account -> carriers.add(new SmtpCarrier(account)));
            accounts.sms().forEach(account -> carriers.add(new SmppCarrier(account, desk)));
            if (clock.isDemonstration()) {
                for (Channel channel : missing(carriers)) {
                    carriers.add(new DryCarrier(channel, desk));
                    if (channel == Channel.SMS) {
                        carriers.add(new DryCarrier(channel, 2, desk));
                    }
                }
            }
            return new Carriers(carriers);
        }

        private static List<Channel> missing(List<Carrier> carriers) {
            List<Channel> known = carriers.stream().map(Carrier::channel).toList();
            return Arrays.stream(Channel.values())
                    .filter(channel -> channel != Channel.LETTER && !known.contains(channel))
                    .toList();
        }
    }
}
