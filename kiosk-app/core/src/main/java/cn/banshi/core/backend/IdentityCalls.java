package cn.banshi.core.backend;

import cn.banshi.contract.client.IdentityApi;
import cn.banshi.contract.model.AppCodeClaim;
import cn.banshi.contract.model.CardLayout;
import cn.banshi.contract.model.FaceCheckRequest;
import cn.banshi.contract.model.FaceCheckResult;
import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.contract.model.IdentityMethod;
import cn.banshi.contract.model.Liveness;
import cn.banshi.contract.model.Movement;
import cn.banshi.contract.model.NamedIdentity;
import cn.banshi.contract.model.NumberClaim;
import cn.banshi.contract.model.SmsCodeAttempt;
import cn.banshi.contract.model.SmsCodeRequest;
import cn.banshi.contract.model.SmsCodeResult;
import cn.banshi.contract.model.SmsCodeSent;
import cn.banshi.contract.model.SmsPurpose;
import cn.banshi.contract.model.VerifiedIdentity;
import cn.banshi.core.backend.Backend.CodeSent;
import cn.banshi.core.backend.Backend.Identity;
import cn.banshi.core.backend.Backend.Owner;
import java.util.Optional;
import java.util.UUID;

/** Who somebody is, in the words of the contract. */
record IdentityCalls(IdentityApi api, String terminalId) {

    static IdentityClaim claim(CardClaim.OfIdentity card) {
        return new IdentityClaim(IdentityMethod.ID_CARD, card.name(), card.number(), CardLayout.valueOf(card.layout()),
                card.validTo().orElse(null));
    }

    static IdentityClaim claim(CardClaim.OfSocialSecurity card) {
        return new IdentityClaim(IdentityMethod.SOCIAL_SECURITY_CARD, card.name(), card.number(), null,
                card.validTo().orElse(null));
    }

    VerifiedIdentity compare(IdentityClaim card) {
        return api.verifyIdentity(terminalId, card);
    }

    NamedIdentity verify(CardClaim.OfNumber sent) {
        return api.verifyNumber(terminalId, UUID.fromString(sent.requestId()), new SmsCodeAttempt(sent.code()));
    }

    NamedIdentity verify(CardClaim.OfApp shown) {
        return api.verifyAppCode(terminalId, new AppCodeClaim(shown.code()));
    }

    SmsCodeSent claim(String number, String mobile) {
        return api.claimNumber(terminalId, new NumberClaim(number, mobile));
    }

    SmsCodeSent send(String identityToken, String mobile) {
        return api.sendSmsCode(terminalId, new SmsCodeRequest(mobile, SmsPurpose.SUBMISSION, identityToken));
    }

    SmsCodeResult check(String requestId, String code) {
        return api.verifySmsCode(terminalId, UUID.fromString(requestId), new SmsCodeAttempt(code));
    }

    FaceCheckResult check(String identityToken, FaceShown shown) {
        return api.checkFace(terminalId, new FaceCheckRequest(identityToken, shown.picture(),
                shown.consent().asContract(), new Liveness(shown.method(),
                        shown.movements().stream().map(Enum::name).map(Movement::valueOf).toList())));
    }

    /** The card's holder, as the card says. */
    static Identity same(VerifiedIdentity answer) {
        return new Identity(answer.identityToken(), answer.expiresAt(), Optional.empty());
    }

    static Identity named(NamedIdentity answer) {
        return new Identity(answer.identityToken(), answer.expiresAt(),
                Optional.of(new Owner(answer.name(), answer.number())));
    }

    static CodeSent sent(SmsCodeSent answer) {
        return new CodeSent(answer.requestId().toString(), answer.expiresAt(), answer.resendAfterSeconds());
    }
}
