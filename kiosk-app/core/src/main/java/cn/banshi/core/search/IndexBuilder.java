package cn.banshi.core.search;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.City;
import cn.banshi.core.journey.Service;
import cn.banshi.core.journey.Service.Place;
import cn.banshi.core.journey.Service.Subject;
import cn.banshi.core.search.SearchIndex.Kind;
import cn.banshi.core.screen.ServiceTile.Depth;
import cn.banshi.core.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes an index of a catalogue. Takes a second or two on a terminal. Not thread-safe. */
final class IndexBuilder {

    private final Pinyin pinyin;
    private final Map<Unit, Integer> units = new LinkedHashMap<>();
    private final Map<Text, List<Integer>> texts = new LinkedHashMap<>();

    private record Unit(int hanzi, String reading) {}

    private record Text(String words, Kind kind) {}

    private IndexBuilder(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    static SearchIndex of(Catalogue catalogue, Pinyin pinyin) {
        var builder = new IndexBuilder(pinyin);
        List<Service> all = catalogue.all();
        for (int i = 0; i < all.size(); i++) {
            builder.add(i, all.get(i), catalogue.city());
        }
        return builder.index(all);
    }

    private void add(int number, Service service, City city) {
        Subject subject = service.offer().subject();
        add(number, Kind.TITLE, service.offer().title().zh());
        add(number, Kind.ENGLISH, service.offer().title().en());
        subject.aliases().forEach(alias -> add(number, Kind.ALIAS, alias));
        Stream.concat(city.theme(service.offer().object(), subject).map(City.Theme::name).stream(),
                Stream.concat(city.department(subject).map(City.Department::name).stream(),
                        city.event(subject).stream()))
                .forEach((Localized name) -> {
                    add(number, Kind.GROUP, name.zh());
                    add(number, Kind.GROUP, name.en());
                });
    }

    private void add(int number, Kind kind, String words) {
        texts.computeIfAbsent(new Text(words, kind), text -> new ArrayList<>()).add(number);
    }

    private SearchIndex index(List<Service> all) {
        List<Integer> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        List<Integer> ownerStarts = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        texts.forEach((text, of) -> {
            starts.add(tokens.size());
            kinds.add(text.kind().number());
            ownerStarts.add(owners.size());
            owners.addAll(of);
            tokens.addAll(tokens(text.words()));
            tokens.add(SearchIndex.END);
        });
        ownerStarts.add(owners.size());
        List<Integer> depths = all.stream()
                .map(IndexBuilder::depth)
                .toList();
        List<Integer> hanzi = units.keySet().stream().map(Unit::hanzi).toList();
        return new SearchIndex(all.stream().map(Service::id).toArray(String[]::new),
                units.keySet().stream().map(Unit::reading).toArray(String[]::new),
                Stream.of(depths, hanzi, tokens, starts, kinds, ownerStarts, owners)
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }

    private static int depth(Service service) {
        if (service.offer().depth() != Depth.EXECUTABLE) {
            return SearchIndex.EXPLAINED;
        }
        return service.offer().place().filter(Place::highlight).isPresent()
                ? SearchIndex.HIGHLIGHT
                : SearchIndex.DONE_HERE;
    }

    private List<Integer> tokens(String words) {
        int[] points = words.codePoints().map(Typed::plain).toArray();
        List<String> syllables = pinyin.syllables(words);
        List<Integer> tokens = new ArrayList<>();
        var word = new StringBuilder();
        for (int at = 0; at <= points.length; at++) {
            if (at < points.length && points[at] >= 0 && Typed.isLatin(points[at])) {
                word.appendCodePoint(points[at]);
                continue;
            }
            if (!word.isEmpty()) {
                tokens.add(unit(new Unit(0, word.toString())));
                word.setLength(0);
            }
            if (at < points.length && points[at] >= 0) {
                tokens.add(unit(new Unit(points[at], syllables.get(at))));
            }
        }
        return tokens;
    }

    private int unit(Unit unit) {
        Integer known = units.putIfAbsent(unit, units.size());
        return known == null ? units.size() - 1 : known;
    }
}
