package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.End;
import cn.banshi.contract.model.KeptDraft;
import cn.banshi.core.crypto.Suite;
import cn.banshi.sandbox.backend.certificate.Authorities;
import cn.banshi.sandbox.backend.certificate.Terminals;
import cn.banshi.sandbox.backend.fault.Faults;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.platform.Bundles;
import cn.banshi.sandbox.backend.platform.DeveloperSide;
import cn.banshi.sandbox.backend.platform.PartMove;
import cn.banshi.sandbox.backend.platform.SmsCodes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The developers' side over HTTP, for a sandbox in a process of its own. Every switch answers 204. */
@RestController
@RequestMapping(ControlController.ROOT)
final class ControlController {

    static final String ROOT = "/sandbox";

    private final DeveloperSide developerSide;
    private final Faults faults;
    private final Network network;
    private final Terminals terminals;
    private final Authorities authorities;

    ControlController(DeveloperSide developerSide, Faults faults, Network network, Terminals terminals,
            Authorities authorities) {
        this.terminals = terminals;
        this.authorities = authorities;
        this.developerSide = developerSide;
        this.faults = faults;
        this.network = network;
    }

    @GetMapping("/phones/{mobile}")
    List<SmsCodes.Message> phone(@PathVariable String mobile) {
        return developerSide.phone(mobile);
    }

    @GetMapping("/persons")
    List<Person.Card> persons() {
        return developerSide.persons().stream().map(Person::card).toList();
    }

    /** What a person's app shows; one that has been on the screen for {@code ageSeconds} already. */
    @PostMapping(path = "/app-codes/{number}", produces = MediaType.TEXT_PLAIN_VALUE)
    String appCode(@PathVariable String number, @RequestParam(defaultValue = "测试") String name,
            @RequestParam(defaultValue = "0") long ageSeconds) {
        return developerSide.appCode(number, name, Duration.ofSeconds(ageSeconds));
    }

    /** What a person has begun in the app, on the web or at the counter; answers by field. */
    @PostMapping("/drafts/{number}")
    KeptDraft draft(@PathVariable String number, @RequestParam String service,
            @RequestParam(defaultValue = "1") String version, @RequestParam(defaultValue = "APP") End end,
            @RequestBody Map<String, String> answers) {
        return developerSide.draft(number, service, version, end, answers);
    }

    /** The principal does not want to be acted for any more. */
    @PostMapping("/mandates/{number}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawMandate(@PathVariable String number) {
        developerSide.withdrawMandate(number);
    }

    @GetMapping("/applications")
    List<JsonNode> applications() {
        return developerSide.applications();
    }

    @GetMapping(path = "/applications/latest", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] latest() {
        return developerSide.latestApplication()
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    @GetMapping(path = "/applications/{key}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] document(@PathVariable UUID key) {
        return developerSide.document(key).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /**
     * What the authority of one part of a bundle does: {@code advance}, {@code return} for correction, {@code refuse}; or
     * whoever has to agree to it: {@code agree}, {@code decline}.
     */
    @PostMapping("/cases/{caseNumber}/parts/{part}/{move}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void movePart(@PathVariable String caseNumber, @PathVariable String part, @PathVariable String move) {
        answer(developerSide.movePart(caseNumber, part, wanted(move)));
    }

    /**
     * What the office of a case with steps of its own does, such as a residence permit's: {@code advance} (made, ready, collected),
     * {@code refuse}.
     */
    @PostMapping("/cases/{caseNumber}/{move}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveCase(@PathVariable String caseNumber, @PathVariable String move) {
        answer(developerSide.moveCase(caseNumber, wanted(move)));
    }

    private static PartMove wanted(String move) {
        return Arrays.stream(PartMove.values())
                .filter(known -> known.name().equalsIgnoreCase(move))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static void answer(Bundles.Moved moved) {
        switch (moved) {
            case MOVED -> {
            }
            case NOT_NOW -> throw ProblemException.invalid("path:move", "cannot be done with it now");
            case UNKNOWN_PART -> throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }

    @PostMapping("/network/cut")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cut() {
        network.cut();
    }

    @PostMapping("/network/mend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mend() {
        network.mend();
    }

    @PostMapping("/faults/lose-next-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void loseNextRequest() {
        faults.loseNextRequest();
    }

    @PostMapping("/faults/lose-next-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void loseNextAnswer() {
        faults.loseNextAnswer();
    }

    @PostMapping("/faults/hold-next-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void holdNextAnswer() {
        faults.holdNextAnswer();
    }

    /** Answers when a submission is stored and held unanswered: the moment to kill this process. */
    @GetMapping("/faults/held-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void awaitHeldAnswer(@RequestParam(defaultValue = "30000") long ms) {
        if (!faults.heldAnswer().map(hold -> hold.await(Duration.ofMillis(ms))).orElse(false)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }

    @PostMapping("/faults/delay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delay(@RequestParam long ms) {
        faults.delay(Duration.ofMillis(ms));
    }

    @PostMapping("/faults/problem")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void problem(@RequestParam int status, @RequestParam(defaultValue = "1") int times) {
        faults.problemNext(status, times);
    }

    @PostMapping("/interfaces/{name}/disconnect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable String name) {
        faults.disconnect(name);
    }

    @PostMapping("/interfaces/{name}/slow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void slow(@PathVariable String name, @RequestParam long ms) {
        faults.slow(name, Duration.ofMillis(ms));
    }

    /** What an administrator reads out. */
    @PostMapping(path = "/terminals/{id}/pairing-codes", produces = MediaType.TEXT_PLAIN_VALUE)
    String pairingCode(@PathVariable String id) {
        return terminals.newCode(id);
    }

    @PostMapping("/terminals/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        terminals.revoke(id);
    }

    /** What a terminal is told to trust, as PEM. */
    @GetMapping(path = "/authorities/{suite}", produces = MediaType.TEXT_PLAIN_VALUE)
    String authority(@PathVariable String suite) {
        return authorities.of(Suite.of(suite)).pem();
    }

    /** Everything works again; nothing stored is touched. */
    @PostMapping("/faults/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
        network.mend();
    }

    /** As on the first day. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        clear();
        developerSide.reset();
    }
}
