package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.life.Tale;
import fr.palier.engine.region.life.Tales;
import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cast in its places: those of each landlord at even distances in its list. */
public final class Cast implements Tales {
    /** No cast at all. */
    public static final Cast NONE = new Cast(List.of(), List.of());

    private final List<Role> roles = new ArrayList<>();
    private final Map<Place, Member> byPlace = new HashMap<>();
    private final List<Stock> stocks = new ArrayList<>();

    private record Place(String landlord, int position) {}

    /**
     * A household of the cast.
     *
     * @param name by which guides and tests call it
     * @param landlord code of its landlord
     * @param tenancy number of its tenancy there
     * @param holder given name and family name
     * @param story one or two sentences in French
     */
    public record Role(String name, String landlord, String tenancy, String holder, String story) {}

    private Cast(List<Stock> stocks, List<Member> members) {
        for (Stock stock : stocks) {
            String landlord = stock.landlord().code();
            List<Member> here = members.stream()
                    .filter(member -> member.landlord().equals(landlord))
                    .toList();
            this.stocks.add(place(stock, here));
        }
    }

    /** The whole cast over these stocks, each large enough. */
    public static Cast over(List<Stock> stocks) {
        return new Cast(stocks, Script.members());
    }

    /** Whoever lives beside another comes behind, when that one has a place. */
    private Stock place(Stock stock, List<Member> members) {
        Map<Integer, Told> told = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        List<Member> apart =
                members.stream().filter(member -> member.beside().isEmpty()).toList();
        for (int i = 0; i < apart.size(); i++) {
            positions.put(apart.get(i).name(), (2 * i + 1) * stock.size() / (2 * apart.size()));
        }
        for (Member member : members) {
            int position = positions.computeIfAbsent(
                    member.name(), name -> beside(stock, positions.getOrDefault(member.beside(), 0)));
            told.put(position, member.told());
            byPlace.put(new Place(stock.landlord().code(), position), member);
            roles.add(role(member, stock, position));
        }
        return members.isEmpty() ? stock : stock.telling(told);
    }

    /** The next position of the same estate, else the one before. */
    private static int beside(Stock stock, int position) {
        boolean next = position + 1 < stock.size() && stock.estate(position + 1) == stock.estate(position);
        return next ? position + 1 : position - 1;
    }

    private static Role role(Member member, Stock stock, int position) {
        String holder = member.details().get(Detail.HOLDER_GIVEN_NAME) + " "
                + member.details().get(Detail.HOLDER_NAME);
        return new Role(member.name(), member.landlord(), stock.key(position), holder, member.story());
    }

    /** The stocks with the cast in them. */
    public List<Stock> stocks() {
        return List.copyOf(stocks);
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }

    /** What is known of the people at a position, where it was told. */
    public Map<Detail, String> details(Stock stock, int position) {
        return member(stock, position).map(Member::details).orElse(Map.of());
    }

    @Override
    public Optional<Tale> at(Stock stock, int position) {
        return member(stock, position).map(Member::account);
    }

    private Optional<Member> member(Stock stock, int position) {
        return byPlace.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byPlace.get(new Place(stock.landlord().code(), position)));
    }
}
