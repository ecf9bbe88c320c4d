package cn.banshi.core.backend;

import org.springframework.web.client.RestClientException;

/** No client can be made of what the configuration names: nothing was sent. The message has fault, file, cause, cure. */
final class Unconnectable extends RestClientException {

    private static final long serialVersionUID = 1L;

    Unconnectable(String message) {
        super(message);
    }
}
