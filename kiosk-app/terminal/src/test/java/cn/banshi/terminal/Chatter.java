package cn.banshi.terminal;

import cn.banshi.core.log.Libraries;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import java.io.IOException;
import org.apache.commons.logging.LogFactory;
import org.slf4j.LoggerFactory;

/** A program whose libraries say what they should not, in every way there is. */
final class Chatter {

    private static final String PERSON = "Wang 王明远 410199198506150015";

    private Chatter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Libraries.silence();
        java.util.logging.Logger.getLogger("org.apache.pdfbox.cos").severe(PERSON);
        java.util.logging.Logger.getLogger("org.bouncycastle")
                .log(java.util.logging.Level.WARNING, PERSON, new IOException(PERSON));
        System.getLogger("jdk.internal.net.http").log(System.Logger.Level.WARNING, PERSON);
        LogFactory.getLog("org.springframework.web").error(PERSON);
        LoggerFactory.getLogger("com.networknt.schema").error(PERSON);
        System.out.println(PERSON);
        System.err.print(PERSON);
        new ArithmeticException(PERSON).printStackTrace();
        var thread = new Thread(() -> {
            throw new IllegalStateException(PERSON);
        }, "worker-1");
        thread.start();
        thread.join();
        Log.write(new LogEvent.VisitWiped());
    }
}
