package cn.banshi.sandbox.backend.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** The contract on its port, the developers' side on the other, nothing else on either. */
final class DoorFilter extends OncePerRequestFilter {

    private final Network network;

    DoorFilter(Network network) {
        this.network = network;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String room = request.getLocalPort() == network.controlPort() ? ControlController.ROOT : ContractFilter.ROOT;
        if (request.getRequestURI().startsWith(room + "/")) {
            chain.doFilter(request, response);
        } else {
            Problems.write(response, Problems.of(ProblemKind.NOT_FOUND, List.of()));
        }
    }
}
