package cn.banshi.core.backend;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.crypto.Credential;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How a terminal becomes known to the backend and stays so. Calls block for at most 10 s and may be made from any thread
 * but the window's.
 */
public interface Pairing {

    /**
     * Exchanges a one-time code for a certificate. After a lost answer the same code with the same key gets the same answer.
     *
     * @param code as the administrator read it out
     * @param request PKCS#10 in DER
     * @return the chain, own certificate first
     */
    Reply<List<X509Certificate>> enrol(String code, byte[] request);

    /** The same for a terminal that is known already: its certificate in force is the proof. */
    Reply<List<X509Certificate>> renew(byte[] request);

    /** Whether the backend takes whoever shows this for this terminal; at most 2 s. Nothing else is asked. */
    boolean accepts(Credential shown);
}
