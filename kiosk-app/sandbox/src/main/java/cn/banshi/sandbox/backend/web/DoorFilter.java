package cn.banshi.sandbox.backend.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** The contract and the phones' page on one port, the developers' side on the other, nothing else on either. */
final class DoorFilter extends OncePerRequestFilter {

    private final Network network;

    DoorFilter(Network network) {
        this.network = network;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rooms(request.getLocalPort()).stream().anyMatch(room -> request.getRequestURI().startsWith(room + "/"))) {
            chain.doFilter(request, response);
        } else {
            Problems.write(response, Problems.of(ProblemKind.NOT_FOUND, List.of()));
        }
    }

    private List<String> rooms(int port) {
        return port == network.controlPort()
                ? List.of(ControlController.ROOT)
                : List.of(ContractFilter.ROOT, PhoneController.ROOT);
    }
}
