package cn.banshi.sandbox.backend.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes the connection of requests that are to be lost, so that not one byte of an answer leaves. */
final class FaultValve extends ValveBase {

    private static final String ATTRIBUTE = FaultValve.class.getName();

    FaultValve() {
        super(true);
    }

    static void lose(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isToBeLost(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (isToBeLost(request)) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
