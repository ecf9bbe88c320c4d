package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.Method;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.backend.Backend.Owner;
import cn.banshi.core.text.TextKey;
import cn.banshi.device.idcard.CardHolder;
import cn.banshi.device.idcard.IdCard;
import cn.banshi.device.smartcard.SocialSecurityCard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The card by which a citizen says who they are, or a code in the place of one. Personal data: held by the visit's one holder only, never logged;
 * {@code toString} says nothing.
 */
public sealed interface ShownCard {

    /** In Chinese; may be empty on a foreigner's card of 2017. */
    String name();

    /** Of the person, as on the card, or as the platform says. */
    String number();

    /** Only identity cards of residents know one. */
    Optional<String> address();

    /** Last day; empty for a card without end, or one that does not say. */
    Optional<LocalDate> validTo();

    boolean validOn(LocalDate day);

    /** What the backend compares with the register. */
    CardClaim claim();

    /** How the holder is verified by it. */
    Method method();

    /** What it is called where its data is shown. */
    TextKey source();

    /** Overwrites what can be overwritten. */
    void wipe();

    /** Of whoever has no card but a code, once the platform has said who it is. */
    static ShownCard of(CardClaim claim, Owner owner) {
        return switch (claim) {
            case CardClaim.OfNumber number -> new OfNumber("", "", owner.name(), owner.number());
            case CardClaim.OfApp app -> OfApp.of(owner);
            case CardClaim.OfIdentity _,CardClaim.OfSocialSecurity _ -> throw new IllegalStateException(
                    "a card says itself whose it is");
        };
    }

    record OfIdentity(IdCard card) implements ShownCard {

        private CardHolder holder() {
            return card.holder();
        }

        @Override
        public String name() {
            return holder().name();
        }

        @Override
        public String number() {
            return holder().number();
        }

        @Override
        public Optional<String> address() {
            return card.currentAddress();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return holder().validity().to();
        }

        @Override
        public boolean validOn(LocalDate day) {
            return holder().validity().covers(day);
        }

        @Override
        public CardClaim claim() {
            return new CardClaim.OfIdentity(name(), number(), validTo(), holder().layout().name());
        }

        @Override
        public Method method() {
            return Method.ID_CARD;
        }

        @Override
        public TextKey source() {
            return TextKey.SOURCE_CARD;
        }

        @Override
        public void wipe() {
            Arrays.fill(card.text(), (byte) 0);
            Arrays.fill(card.photo(), (byte) 0);
            Arrays.fill(card.fingerprint(), (byte) 0);
        }
    }

    record OfSocialSecurity(SocialSecurityCard card) implements ShownCard {

        @Override
        public String name() {
            return card.name();
        }

        @Override
        public String number() {
            return card.number();
        }

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return card.issue().to();
        }

        @Override
        public boolean validOn(LocalDate day) {
            return card.issue().from().map(first -> !day.isBefore(first)).orElse(true)
                    && validTo().map(last -> !day.isAfter(last)).orElse(true);
        }

        @Override
        public CardClaim claim() {
            return new CardClaim.OfSocialSecurity(name(), number(), validTo());
        }

        @Override
        public Method method() {
            return Method.SOCIAL_SECURITY_CARD;
        }

        @Override
        public TextKey source() {
            return TextKey.SOURCE_SOCIAL_SECURITY_CARD;
        }

        @Override
        public void wipe() {
            card.wipe();
        }
    }

    /**
     * @param code one-time token; empty once it is spent
     * @param name empty until the platform has said whose code it is, and so is the number
     */
    record OfApp(String code, String name, String number) implements ShownCard {

        static OfApp shown(String code) {
            return new OfApp(code, "", "");
        }

        static OfApp of(Owner owner) {
            return new OfApp("", owner.name(), owner.number());
        }

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return Optional.empty();
        }

        /** The platform knows when its minute is over. */
        @Override
        public boolean validOn(LocalDate day) {
            return true;
        }

        @Override
        public CardClaim claim() {
            return new CardClaim.OfApp(code);
        }

        @Override
        public Method method() {
            return Method.APP_CODE;
        }

        @Override
        public TextKey source() {
            return TextKey.SOURCE_APP;
        }

        /** Nothing of it can be overwritten; the code is worth nothing once it is spent or a minute old. */
        @Override
        public void wipe() {}

        @Override
        public String toString() {
            return "OfApp";
        }
    }

    /**
     * @param request under which a code was sent
     * @param code as typed; empty once it is spent, as is the request
     * @param name empty until the platform has said who it is, and so is the number
     */
    record OfNumber(String request, String code, String name, String number) implements ShownCard {

        static OfNumber typed(String request, String code) {
            return new OfNumber(request, code, "", "");
        }

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return Optional.empty();
        }

        /** The platform knows when its minutes are over. */
        @Override
        public boolean validOn(LocalDate day) {
            return true;
        }

        @Override
        public CardClaim claim() {
            return new CardClaim.OfNumber(request, code);
        }

        @Override
        public Method method() {
            return Method.SMS;
        }

        @Override
        public TextKey source() {
            return TextKey.SOURCE_NUMBER;
        }

        /** As with the app's code. */
        @Override
        public void wipe() {}

        @Override
        public String toString() {
            return "OfNumber";
        }
    }
}
