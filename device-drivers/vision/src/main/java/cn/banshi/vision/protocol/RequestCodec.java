package cn.banshi.vision.protocol;

import cn.banshi.vision.protocol.Pipe.Message;
import cn.banshi.vision.protocol.Request.Compare;
import cn.banshi.vision.protocol.Request.Look;
import cn.banshi.vision.protocol.Request.Ping;
import cn.banshi.vision.protocol.Request.Release;
import cn.banshi.vision.protocol.Request.Task;
import java.io.IOException;

/** Requests as bytes; kinds 1 to 4. */
final class RequestCodec {

    private static final int PING = 1;
    private static final int LOOK = 2;
    private static final int COMPARE = 3;
    private static final int RELEASE = 4;

    private RequestCodec() {}

    static Message encode(Request request) {
        var body = new BodyWriter();
        return switch (request) {
            case Ping ping -> body.as(PING);
            case Look look -> body.text(look.address()).choice(look.task()).number(look.limitMs()).as(LOOK);
            case Compare compare -> body.bytes(compare.reference()).bytes(compare.live()).as(COMPARE);
            case Release release -> body.text(release.address()).as(RELEASE);
        };
    }

    static Request decode(Message message) throws IOException {
        var body = new BodyReader(message.body());
        return body.whole(switch (message.kind()) {
            case PING -> new Ping();
            case LOOK -> look(body);
            case COMPARE -> new Compare(body.bytes(), body.bytes());
            case RELEASE -> new Release(address(body));
            default -> throw new IOException("no request has kind " + message.kind());
        });
    }

    private static Look look(BodyReader body) throws IOException {
        var look = new Look(address(body), body.choice(Task.class), body.number());
        if (look.limitMs() < 1) {
            throw new IOException("a limit of " + look.limitMs() + " ms");
        }
        return look;
    }

    private static String address(BodyReader body) throws IOException {
        String address = body.text();
        if (address.length() > Request.LONGEST_ADDRESS) {
            throw new IOException("an address of " + address.length() + " characters");
        }
        return address;
    }
}
