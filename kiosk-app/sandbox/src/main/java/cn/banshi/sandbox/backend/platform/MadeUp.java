package cn.banshi.sandbox.backend.platform;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that falls the same way for the same person and matter every time. */
final class MadeUp {

    private final RandomGenerator random;

    private MadeUp(long seed) {
        // A named algorithm: the default one may change with the JDK, and the story with it.
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static MadeUp of(Query query, String matter) {
        return new MadeUp((query.person().card().number() + "/" + matter).hashCode());
    }

    /** @param from least; {@code most} is possible, too */
    int number(int from, int most) {
        return random.nextInt(from, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Letters and digits that no plate and no certificate confuses. */
    String code(int length) {
        String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
        return random.ints(length, 0, alphabet.length())
                .mapToObj(place -> String.valueOf(alphabet.charAt(place)))
                .reduce("", String::concat);
    }
}
