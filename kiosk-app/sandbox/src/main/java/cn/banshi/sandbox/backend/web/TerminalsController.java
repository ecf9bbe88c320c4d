package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Enrolment;
import cn.banshi.contract.model.IssuedCertificate;
import cn.banshi.contract.model.Renewal;
import cn.banshi.contract.model.TerminalReport;
import cn.banshi.contract.server.TerminalsApi;
import cn.banshi.core.crypto.Certificates;
import cn.banshi.sandbox.backend.certificate.Terminals;
import cn.banshi.sandbox.backend.gateway.Peers;
import cn.banshi.sandbox.backend.store.TerminalTable.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContractFilter.ROOT)
final class TerminalsController implements TerminalsApi {

    private final Terminals terminals;
    private final Peers peers;
    private final HttpServletRequest current;

    /** @param current stands for the request being served: Spring passes a proxy */
    TerminalsController(Terminals terminals, Peers peers, HttpServletRequest current) {
        this.terminals = terminals;
        this.peers = peers;
        this.current = current;
    }

    @Override
    public IssuedCertificate enrolTerminal(String terminal, Enrolment enrolment) {
        return answer(terminals.enrol(terminal, enrolment.code(), enrolment.request()));
    }

    /** Whoever comes without a certificate is nobody's successor; that its name fits was looked at before. */
    @Override
    public IssuedCertificate renewTerminal(String terminal, Renewal renewal) {
        return switch (peers.at(current.getRemotePort())) {
            case Peers.Peer.Known known -> answer(terminals.renew(terminal, renewal.request()));
            case Peers.Peer.Anonymous nobody -> throw ProblemException.of(ProblemKind.TERMINAL_NOT_AUTHENTICATED);
            case Peers.Peer.Unknown nobody -> throw ProblemException.of(ProblemKind.TERMINAL_NOT_AUTHENTICATED);
        };
    }

    @Override
    public void reportTerminal(String terminal, TerminalReport report) {
        terminals.report(terminal, report.standing()
                .stream()
                .map(each -> new Standing(terminal, each.kind().name(), each.since()))
                .toList());
    }

    private static IssuedCertificate answer(Terminals.Result result) {
        return switch (result) {
            case Terminals.Result.Issued(var chain) -> new IssuedCertificate(
                    chain.stream().map(each -> Certificates.write(List.of(each))).toList());
            case Terminals.Result.Refused no -> throw ProblemException.of(ProblemKind.PAIRING_REFUSED);
            case Terminals.Result.BadRequest no -> throw ProblemException.of(ProblemKind.CERTIFICATE_REQUEST_INVALID);
        };
    }
}
