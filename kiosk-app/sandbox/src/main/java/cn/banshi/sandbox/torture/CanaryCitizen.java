package cn.banshi.sandbox.torture;

import cn.banshi.sandbox.backend.person.IdNumber;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.simulators.samv.CardLayout;
import cn.banshi.simulators.samv.SimulatedCard;
import cn.banshi.simulators.vpcd.SimulatedChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A citizen with a loan of whom everything is made up for one visit and can be recognised. */
@SuppressWarnings("ArrayRecordComponent") // a photo, searched for byte by byte
record CanaryCitizen(String name, String number, String address, String mobile, String bankCard,
        String socialSecurityCard, String composed,
        byte[] photo) {

    /** Characters of Noto Sans SC that no text of the terminal uses one after the other. */
    private static final String SYLLABLES = "鹂鹊鹏鹤鹭鹰鹳鹦鹉鹑鹛鹞鹃鸲鸫鸥鸮鸬鸶鹇";
    private static final int PHOTO_LENGTH = 1_024;
    /** Begin syllables, and spell none. */
    private static final String INITIALS = "bcdfghjklmnpqrstwxyz";
    private static final int COMPOSED = 12;
    private static final String CHECK_CHARACTERS = "0123456789X";

    static CanaryCitizen of(Random random, PersonRegister register) {
        String name = "雒" + syllables(random, 3);
        while (true) {
            String number = number(random);
            boolean borrows = register.find(number, name).filter(person -> !person.loans().isEmpty()).isPresent();
            if (borrows) {
                return new CanaryCitizen(name, number, "郑州市演示区" + syllables(random, 4) + "路" + digits(random, 3) + "号",
                        "139" + digits(random, 8), bankCard("629999" + digits(random, 9)),
                        "T0000" + digits(random, 4), initials(random), photo(random));
            }
        }
    }

    SimulatedCard card() {
        SimulatedCard written = SimulatedCard.of(CardLayout.RESIDENT, "canary", "name=" + name, "sex=1", "ethnicity=01",
                "birth=" + number.substring(6, 14), "address=" + address, "number=" + number, "authority=郑州市公安局演示分局",
                "from=20200101", "to=20400101");
        return new SimulatedCard(written.layout(), written.title(), written.text(), photo, written.fingerprint(),
                written.newestAddress());
    }

    SimulatedChip chip() {
        return SimulatedChip.socialSecurity("canary", "version=2.00", "issued=20200101", "valid-to=20500101",
                "card-number=" + socialSecurityCard, "number=" + number, "name=" + name, "sex=1", "ethnicity=01",
                "birth=" + number.substring(6, 14));
    }

    List<Canary> canaries(PersonRegister register) {
        var all = new ArrayList<>(List.of(Canary.text("name", name), Canary.text("number", number),
                Canary.text("address", address), Canary.text("mobile", mobile), Canary.text("bank card", bankCard),
                Canary.text("social-security card", socialSecurityCard), Canary.text("letters composed", composed),
                Canary.bytes("photo", photo)));
        register.find(number, name).ifPresent(person -> {
            all.add(Canary.text("fund account", person.fund().accountNumber()));
            person.loans().forEach(loan -> all.add(Canary.text("loan contract", loan.contract())));
        });
        return all;
    }

    private static String number(Random random) {
        String body = "410199%d%02d%02d%03d".formatted(1960 + random.nextInt(40), 1 + random.nextInt(12),
                1 + random.nextInt(28), 1 + 2 * random.nextInt(490));
        for (int i = 0; i < CHECK_CHARACTERS.length(); i++) {
            if (IdNumber.isValid(body + CHECK_CHARACTERS.charAt(i))) {
                return body + CHECK_CHARACTERS.charAt(i);
            }
        }
        throw new IllegalStateException("every number has a check character");
    }

    /** ISO/IEC 7812-1 annex B: the last digit makes the sum of Luhn a multiple of ten. */
    private static String bankCard(String body) {
        int sum = 0;
        for (int place = 0; place < body.length(); place++) {
            int digit = body.charAt(body.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** As real ones begin; the rest has no meaning and never occurs twice. */
    private static byte[] photo(Random random) {
        byte[] photo = new byte[PHOTO_LENGTH];
        random.nextBytes(photo);
        photo[0] = 'W';
        photo[1] = 'L';
        photo[2] = 'f';
        return photo;
    }

    private static String syllables(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        }
        return text.toString();
    }

    private static String initials(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < COMPOSED; i++) {
            text.append(INITIALS.charAt(random.nextInt(INITIALS.length())));
        }
        return text.toString();
    }

    private static String digits(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "CanaryCitizen";
    }
}
