package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Problem;
import cn.banshi.sandbox.backend.contract.Finding;
import cn.banshi.sandbox.backend.contract.Message;
import cn.banshi.sandbox.backend.contract.OpenApiContract;
import cn.banshi.sandbox.backend.contract.Operation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds every request and every answer below {@code /v1} against the contract. A request that does not fit is told so;
 * an answer that does not fit is a fault of this server and becomes a 500, so that a test cannot miss it.
 */
final class ContractFilter extends OncePerRequestFilter {

    static final String ROOT = "/v1";

    private static final Logger LOG = LoggerFactory.getLogger(ContractFilter.class);
    /** Base64 of a document of 2 MiB and of eight pages of 512 KiB, and what surrounds them. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final String KEY = "header:Idempotency-Key";

    private final OpenApiContract contract;

    ContractFilter(OpenApiContract contract) {
        this.contract = contract;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(ROOT.length());
        switch (contract.match(request.getMethod(), path)) {
            case OpenApiContract.Match.NoSuchPath none -> Problems.write(response,
                    Problems.of(ProblemKind.NOT_FOUND, List.of()));
            case OpenApiContract.Match.OtherMethod other -> Problems.write(response,
                    Problems.of(ProblemKind.METHOD_NOT_ALLOWED, List.of()));
            case OpenApiContract.Match.Found found -> serve(found.operation(), path,
                    new Exchange(request, response, chain));
        }
    }

    private void serve(Operation operation, String path, Exchange exchange) throws ServletException, IOException {
        HttpServletRequest request = exchange.request();
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Problems.write(exchange.response(), Problems.of(ProblemKind.REQUEST_TOO_LARGE, List.of()));
            return;
        }
        List<Finding> findings = contract.checkRequest(operation,
                new Message.Request(path, name -> Optional.ofNullable(request.getHeader(name)),
                        name -> Optional.ofNullable(request.getParameter(name)), body));
        if (!findings.isEmpty()) {
            Problems.write(exchange.response(), invalid(findings));
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(exchange.response());
        exchange.chain().doFilter(new KeptBodyRequest(request, body), answer);
        if (FaultValve.isToBeLost(request)) {
            return;
        }
        if (conforms(operation, path, answer)) {
            answer.copyBodyToResponse();
        } else {
            Problems.write(exchange.response(), Problems.of(ProblemKind.INTERNAL, List.of()));
        }
    }

    private boolean conforms(Operation operation, String path, ContentCachingResponseWrapper answer) {
        List<Finding> findings = contract.checkAnswer(operation, new Message.Answer(answer.getStatus(),
                Optional.ofNullable(answer.getContentType()).orElse(""), answer.getContentAsByteArray()), path);
        findings.forEach(finding -> LOG.error("answer of {} breaks the contract at '{}': {}", operation.id(),
                finding.at(), finding.message()));
        return findings.isEmpty();
    }

    private static Problem invalid(List<Finding> findings) {
        boolean key = findings.stream().anyMatch(finding -> finding.at().equals(KEY));
        return Problems.of(key ? ProblemKind.IDEMPOTENCY_KEY_MISSING : ProblemKind.REQUEST_INVALID,
                Problems.errors(findings));
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}
}
