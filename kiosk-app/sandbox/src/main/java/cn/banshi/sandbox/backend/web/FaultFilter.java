package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.fault.Faults;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Breaks what {@link Faults} says, inside the contract's filter: what is broken here still speaks by the contract. */
final class FaultFilter extends OncePerRequestFilter {

    private final Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean submission = request.getMethod().equals("POST")
                && request.getRequestURI().equals(ContractFilter.ROOT + "/submissions");
        faults.passDelay();
        if (submission && faults.takeLoseRequest()) {
            FaultValve.lose(request);
            return;
        }
        Optional<Integer> problem = faults.takeProblem();
        if (problem.isPresent()) {
            Problems.write(response, Problems.of(kind(problem.get()), problem.get()));
            return;
        }
        chain.doFilter(request, response);
        if (faults.takeSpoilAnswer()) {
            response.resetBuffer();
            response.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
        }
        if (submission) {
            faults.passBeforeAnswer();
            if (faults.takeLoseAnswer()) {
                FaultValve.lose(request);
            }
        }
    }

    private static ProblemKind kind(int status) {
        return status == ProblemKind.INTERNAL.status() ? ProblemKind.INTERNAL : ProblemKind.UNAVAILABLE;
    }
}
