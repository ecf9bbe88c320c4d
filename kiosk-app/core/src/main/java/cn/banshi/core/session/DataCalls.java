package cn.banshi.core.session;

import cn.banshi.core.audit.Audit;
import cn.banshi.core.audit.Audit.Kept;
import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.DataAnswered;
import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.Digest;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.journey.Service;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.text.Word;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The calls about one person for one service. What will be asked and what for is on disk before the first of them; when
 * the disk refuses, none is made. Made on the session's thread, used on a worker's.
 */
record DataCalls(Audit audit, int visit, Service service, Announced announced) {

    /** As the platform's interface for comparing a person with the register is called here. */
    static final String IDENTITY = "identity-check";
    /** As the platform's interface for codes by SMS is called here. */
    static final String CODES = "sms-code";
    /** As that for what the citizen typed of them is. */
    static final String CODE_CHECK = "sms-code-check";
    /** As that for comparing a picture with the register is. */
    static final String FACE_CHECK = "face-check";

    /** As asking for whom somebody may act is. */
    static final String MANDATES = "mandates";

    /** As recording that somebody who is there wants to be acted for is. */
    static final String ENTRUSTING = "entrusting";

    /** As recording that somebody who is there agrees to a part of what was filed is. */
    static final String AGREEING = "agreeing";

    /** As keeping what somebody has begun is. */
    static final String DRAFT = "draft";

    /** As asking for an order by which a case is paid is. */
    static final String PAYMENT = "payment-order";

    /** As looking for what somebody has begun is. */
    static final String DRAFTS = "drafts";

    /** @param refused what is found when it could not be recorded */
    Finding when(List<String> interfaces, Supplier<Finding> calls, SessionEvent refused) {
        return when(interfaces, List.of(), calls, refused);
    }

    /** @param next what will be asked after them, in a call of this method with exactly these: it need not wait again */
    Finding when(List<String> interfaces, List<String> next, Supplier<Finding> calls, SessionEvent refused) {
        if (announced.use(interfaces)) {
            return calls.get();
        }
        var asked = new DataAsked(visit, Word.of(service.id()), Word.of(service.version()), purpose(),
                Stream.concat(interfaces.stream(), next.stream()).map(Word::of).toList());
        return switch (audit.keep(List.of(asked))) {
            case Kept.Safe safe -> {
                announced.set(next).forEach(this::notAsked);
                yield calls.get();
            }
            case Kept.NotKept(String detail) -> {
                Log.write(new LogEvent.NotRecorded(Detail.of(detail)));
                yield Finding.of(refused);
            }
        };
    }

    void answered(String dataInterface, Reply<?> reply) {
        note(number -> new DataAnswered(number, Word.of(dataInterface), answer(reply)));
    }

    void notAsked(String dataInterface) {
        note(number -> new DataAnswered(number, Word.of(dataInterface), Answer.NOT_ASKED));
    }

    /** What was to follow will not. */
    void stop() {
        announced.giveUp().forEach(this::notAsked);
    }

    void note(IntFunction<AuditEvent> event) {
        audit.note(event.apply(visit));
    }

    static Answer answer(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> ok -> Answer.OK;
            case Reply.Refused<?> refused -> Answer.REFUSED;
            case Reply.NoAnswer<?> none -> Answer.NONE;
        };
    }

    private Digest purpose() {
        byte[] words = service.procedureHere().known().purpose().getBytes(StandardCharsets.UTF_8);
        return new Digest(HexFormat.of().formatHex(Suite.INTERNATIONAL.digest(words)));
    }
}
