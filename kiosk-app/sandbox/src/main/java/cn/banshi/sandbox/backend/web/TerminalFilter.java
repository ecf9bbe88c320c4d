package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.gateway.Peers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Through a gateway comes only the terminal its certificate names, or one that is to be paired. */
final class TerminalFilter extends OncePerRequestFilter {

    private static final String ENROLMENTS = ContractFilter.ROOT + "/terminals/enrolments";
    private static final String TERMINAL_ID = "X-Terminal-Id";

    private final Peers peers;

    TerminalFilter(Peers peers) {
        this.peers = peers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ProblemKind> problem = switch (peers.at(request.getRemotePort())) {
            case Peers.Peer.Unknown past -> Optional.empty();
            case Peers.Peer.Anonymous nobody -> request.getRequestURI().equals(ENROLMENTS)
                    ? Optional.empty()
                    : Optional.of(ProblemKind.TERMINAL_NOT_AUTHENTICATED);
            case Peers.Peer.Known(String name) -> name.equals(request.getHeader(TERMINAL_ID))
                    ? Optional.empty()
                    : Optional.of(ProblemKind.TERMINAL_NOT_MATCHED);
        };
        if (problem.isPresent()) {
            Problems.write(response, Problems.of(problem.get(), List.of()));
        } else {
            chain.doFilter(request, response);
        }
    }
}
