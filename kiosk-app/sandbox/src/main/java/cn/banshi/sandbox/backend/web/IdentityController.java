package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.AppCodeClaim;
import cn.banshi.contract.model.NamedIdentity;
import cn.banshi.contract.model.FaceCheckRequest;
import cn.banshi.contract.model.FaceCheckResult;
import cn.banshi.contract.model.IdentityClaim;
import cn.banshi.contract.model.NumberClaim;
import cn.banshi.contract.model.SmsCodeAttempt;
import cn.banshi.contract.model.SmsCodeRequest;
import cn.banshi.contract.model.SmsCodeResult;
import cn.banshi.contract.model.SmsCodeSent;
import cn.banshi.contract.model.VerifiedIdentity;
import cn.banshi.contract.server.IdentityApi;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.platform.AppCodes;
import cn.banshi.sandbox.backend.platform.FaceChecks;
import cn.banshi.sandbox.backend.platform.Identities;
import cn.banshi.sandbox.backend.platform.NumberClaims;
import cn.banshi.sandbox.backend.platform.SmsCodes;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class IdentityController implements IdentityApi {

    private final Identities identities;
    private final AppCodes appCodes;
    private final NumberClaims numberClaims;
    private final SmsCodes smsCodes;
    private final FaceChecks faceChecks;

    IdentityController(Identities identities, AppCodes appCodes, NumberClaims numberClaims,
            SmsCodes smsCodes, FaceChecks faceChecks) {
        this.identities = identities;
        this.appCodes = appCodes;
        this.numberClaims = numberClaims;
        this.smsCodes = smsCodes;
        this.faceChecks = faceChecks;
    }

    @Override
    public VerifiedIdentity verifyIdentity(String terminal, IdentityClaim claim) {
        return switch (identities.verify(terminal, claim)) {
            case Identities.Result.Verified verified -> new VerifiedIdentity(verified.token(), verified.expiresAt());
            case Identities.Result.NotMatched no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_MATCHED);
        };
    }

    @Override
    public NamedIdentity verifyAppCode(String terminal, AppCodeClaim claim) {
        return switch (appCodes.verify(terminal, claim.code())) {
            case AppCodes.Result.Verified(Identities.Result.Verified token, Person.Card owner) -> new NamedIdentity(
                    token.token(), token.expiresAt(), owner.name(), owner.number());
            case AppCodes.Result.Unknown no -> throw ProblemException.of(ProblemKind.APP_CODE_UNKNOWN);
            case AppCodes.Result.Expired no -> throw ProblemException.of(ProblemKind.APP_CODE_EXPIRED);
            case AppCodes.Result.Used no -> throw ProblemException.of(ProblemKind.APP_CODE_USED);
        };
    }

    @Override
    public SmsCodeSent claimNumber(String terminal, NumberClaim claim) {
        return switch (numberClaims.claim(terminal, claim)) {
            case NumberClaims.Sending.Sent sent -> new SmsCodeSent(sent.requestId(), sent.expiresAt(),
                    (int) sent.resendAfter().toSeconds());
            case NumberClaims.Sending.TooSoon soon -> throw ProblemException.of(ProblemKind.SMS_TOO_SOON,
                    soon.remaining());
            case NumberClaims.Sending.TooOften often -> throw ProblemException.of(ProblemKind.SMS_TOO_OFTEN);
        };
    }

    @Override
    public NamedIdentity verifyNumber(String terminal, UUID requestId, SmsCodeAttempt attempt) {
        return switch (numberClaims.verify(terminal, requestId, attempt.code())) {
            case NumberClaims.Check.Verified(Identities.Result.Verified token, Person.Card owner) -> new NamedIdentity(
                    token.token(), token.expiresAt(), owner.name(), owner.number());
            case NumberClaims.Check.Wrong no -> throw ProblemException.of(ProblemKind.SMS_CODE_WRONG);
            case NumberClaims.Check.Spent no -> throw ProblemException.of(ProblemKind.SMS_CODE_SPENT);
            case NumberClaims.Check.Unknown no -> throw ProblemException.of(ProblemKind.SMS_CODE_UNKNOWN);
        };
    }

    @Override
    public FaceCheckResult checkFace(String terminal, FaceCheckRequest request) {
        return switch (faceChecks.check(terminal, request)) {
            case FaceChecks.Check.Done done -> new FaceCheckResult(done.matched(), done.attemptsLeft());
            case FaceChecks.Check.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
        };
    }

    @Override
    public SmsCodeSent sendSmsCode(String terminal, SmsCodeRequest request) {
        return switch (smsCodes.send(terminal, request)) {
            case SmsCodes.Sending.Sent sent -> new SmsCodeSent(sent.requestId(), sent.expiresAt(),
                    (int) sent.resendAfter().toSeconds());
            case SmsCodes.Sending.TooSoon soon -> throw ProblemException.of(ProblemKind.SMS_TOO_SOON, soon.remaining());
            case SmsCodes.Sending.NotIdentified no -> throw ProblemException.of(ProblemKind.IDENTITY_NOT_VALID);
        };
    }

    @Override
    public SmsCodeResult verifySmsCode(String terminal, UUID requestId, SmsCodeAttempt attempt) {
        return switch (smsCodes.check(terminal, requestId, attempt.code())) {
            case SmsCodes.Check.Done done -> new SmsCodeResult(done.verified(), done.attemptsLeft());
            case SmsCodes.Check.Unknown no -> throw ProblemException.of(ProblemKind.SMS_CODE_UNKNOWN);
        };
    }
}
