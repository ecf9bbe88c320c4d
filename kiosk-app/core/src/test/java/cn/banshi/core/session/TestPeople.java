package cn.banshi.core.session;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Action.Signature;
import cn.banshi.core.screen.Action.Signature.Point;
import cn.banshi.core.screen.Action.Signature.Stroke;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.idcard.Sex;
import cn.banshi.device.idcard.Validity;
import cn.banshi.device.smartcard.SocialSecurityCard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Made-up people of region 410199, which exists in no table. */
final class TestPeople {

    static final String CARD = "6299990000000000012";
    static final String MOBILE = "13800138000";

    static final CardHolder WANG = resident("王明远", "410199198506150015");
    static final CardHolder SUN = resident("孙𠮷月", "410199199703121023");

    private TestPeople() {}

    static CardHolder resident(String name, String number) {
        return resident(name, number, Optional.of(LocalDate.of(2039, 3, 11)));
    }

    static CardHolder resident(String name, String number, Optional<LocalDate> validTo) {
        return new CardHolder.Resident(name, Sex.MALE, "汉", LocalDate.of(1985, 6, 15),
                Optional.of("河南省郑州市演示区建设路88号院"), number, "郑州市公安局演示分局",
                new Validity(LocalDate.of(2019, 3, 11), validTo));
    }

    static IdCard card(CardHolder holder) {
        byte[] text = new byte[256];
        byte[] photo = new byte[1024];
        Arrays.fill(text, (byte) 7);
        Arrays.fill(photo, (byte) 7);
        return new IdCard(holder, text, photo, new byte[0], Optional.empty(), "00 00 90");
    }

    static SocialSecurityCard socialSecurityCard(CardHolder holder) {
        return socialSecurityCard(holder, Optional.of(LocalDate.of(2035, 8, 20)));
    }

    static SocialSecurityCard socialSecurityCard(CardHolder holder, Optional<LocalDate> validTo) {
        byte[] name = new byte[30];
        Arrays.fill(name, (byte) 7);
        return new SocialSecurityCard(holder.number(), holder.name(), name, holder.sex(), Optional.of("汉"),
                Optional.of(holder.birth()), Optional.of("410199"),
                new SocialSecurityCard.Issue("T00000015", Optional.empty(), Optional.of("2.00"),
                        Optional.of(LocalDate.of(2015, 8, 20)), validTo));
    }

    static Action.Sign signature() {
        return new Action.Sign(new Signature(List.of(new Stroke(List.of(new Point(10, 10, Duration.ZERO),
                new Point(120, 80, Duration.ofMillis(400))))), 900, 400));
    }
}
