package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.Fit;
import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes a service wrongly learns the file, the line, the field and the cure; other services stay open. */
class BadDefinitionTest extends ChangedService {

    BadDefinitionTest() {
        super("fund-withdrawal");
    }

    @BeforeEach
    void hasAnother() throws IOException {
        copy("services/newborn.yaml");
    }

    private Catalogue withChange(String from, String to) throws IOException {
        change(from, to);
        return new CatalogueReader(assets).read();
    }

    private String refusal(String from, String to) throws IOException {
        Catalogue catalogue = withChange(from, to);
        assertThat(catalogue.all()).extracting(Service::id).containsExactly("newborn");
        assertThat(catalogue.refused()).isNotEmpty();
        return String.join("\n", catalogue.refused());
    }

    @Test
    void namesAMissingField() throws IOException {
        assertThat(refusal("  icon: fund\n", "")).contains("fund-withdrawal.yaml:", "offer", "icon")
                .contains("service.schema.json");
    }

    @Test
    void namesAnUnknownFieldWithItsLine() throws IOException {
        assertThat(refusal("  minutes: 3\n", "  minutes: 3\n  colour: red\n"))
                .contains("fund-withdrawal.yaml:", "offer", "colour");
    }

    @Test
    void namesAnUnknownNameInAText() throws IOException {
        assertThat(refusal("超过了本次最多可提的 {limit} 元", "超过了 {limitt} 元"))
                .contains("fund-withdrawal.yaml:" + line("message: {zh: \"超过了本次"))
                .contains("procedure.pages.2.guards.checks.1.message")
                .contains("'limitt', which nothing here yields; known: account.accountNumber");
    }

    @Test
    void namesACheckOfAFieldOnAnotherPage() throws IOException {
        assertThat(refusal("- when: amount > 0\n            field: amount",
                "- when: amount > 0\n            field: reason"))
                .contains("procedure.pages.2.guards.checks.0.field names 'reason', which is no field of this page");
    }

    @Test
    void namesARepetitionOfNothing() throws IOException {
        assertThat(refusal("of: payeeCard\n", "of: payeeCrad\n"))
                .contains("fund-withdrawal.yaml:" + line("of: payeeCard"))
                .contains("'payeeCrad', which is no field of type card-number or mobile of this page");
    }

    /** A panel on its side has no height for both. */
    @Test
    void refusesHanziBesideOtherFields() throws IOException {
        for (String characters : List.of("hanzi", "name")) {
            assertThat(refusal("        - type: repeat\n          id: payeeCardAgain\n",
                    "        - {type: text, id: holder, label: {zh: 户名, en: Holder}, placeholder: {zh: \"\", en: \"\"}, characters: "
                            + characters + ", length: {least: 2, most: 20}}\n"
                            + "        - type: repeat\n          id: payeeCardAgain\n"))
                    .contains("fields.1.characters takes Hanzi beside other fields; such a field stands alone");
        }
    }

    /** A face needs a consent of its own. */
    @Test
    void refusesAFaceUnderAConsentGivenWithOthers() throws IOException {
        assertThat(refusal("id: face-check", "id: fund-data"))
                .contains("fund-withdrawal.yaml:" + line("id: face-check"))
                .contains("procedure.pages.4.fields.1.orFace.id is 'fund-data', which is given with others");
    }

    @Test
    void refusesMoreOptionsThanAPageHolds() throws IOException {
        String more = "            - {value: MORE, title: {zh: 其他, en: Other}, detail: {zh: \"\", en: \"\"}}\n"
                .repeat(5);
        assertThat(refusal("            - value: LOAN\n", more + "            - value: LOAN\n"))
                .contains("procedure.pages.0.fields.0.options shows 9 at once and a page holds 8; ask in two steps");
    }

    @Test
    void namesAListThatNoInterfaceGives() throws IOException {
        assertThat(refusal("list: loans.loans", "list: loans.lent")).contains("from.list names 'loans.lent'");
    }

    @Test
    void namesAReceiptValueThatIsNotThere() throws IOException {
        assertThat(refusal("        card: payeeCard", "        card: payeCard")).contains(
                "procedure.ending.receipt.values.card names 'payeCard'");
    }

    @Test
    void refusesStepsOutOfOrder() throws IOException {
        assertThat(refusal("    - {kind: review, name: {zh: 确认申请, en: Review}}\n", ""))
                .contains("procedure.steps has no step 'review'; add it");
    }

    @Test
    void namesAPromisedPaperCalledLikeAnother() throws IOException {
        String paper = "        - {id: household, title: {zh: 户口簿, en: Household booklet}}\n";
        assertThat(refusal("      summary:\n", "      instead:\n" + paper + paper + "      summary:\n"))
                .contains("procedure.ending.sign.instead.0.id is 'household', as another paper is called");
    }

    @Test
    void refusesTwoValuesOfOneName() throws IOException {
        assertThat(refusal("          id: payeeCardAgain", "          id: payeeCard"))
                .contains("names 'payeeCard' twice");
    }

    @Test
    void refusesAFileUnderAnotherName() throws IOException {
        assertThat(refusal("id: fund-withdrawal", "id: fund-with-drawal")).contains("make them equal");
    }

    @Test
    void refusesWhatIsNoYaml() throws IOException {
        assertThat(refusal("offer:\n", "offer: [\n")).contains("fund-withdrawal.yaml:");
    }

    @Test
    void refusesAYamlBomb() throws IOException {
        assertThat(refusal("id: fund-withdrawal\n", "id: &a fund-withdrawal\nx: [*a, *a]\n")).contains(
                "anchors and aliases");
    }

    @Test
    void namesARuleOfTheWrongKind() throws IOException {
        assertThat(complaints("- when: amount > 0", "- when: amount + 1")).singleElement()
                .asString()
                .contains("fund-withdrawal: procedure.pages.2.guards.checks.0.when", "yields int but must yield bool");
    }

    @Test
    void namesARuleThatComparesMoneyWithText() throws IOException {
        assertThat(complaints("- when: amount > 0", "- when: amount > 'a'")).singleElement()
                .asString()
                .contains("procedure.pages.2.guards.checks.0.when", "money is in fen");
    }

    @Test
    void namesARuleOverAnUnknownName() throws IOException {
        assertThat(complaints("visibleWhen: reason == 'LOAN'", "visibleWhen: raeson == 'LOAN'")).singleElement()
                .asString()
                .contains("procedure.pages.1.visibleWhen", "raeson");
    }

    private List<String> complaints(String from, String to) throws IOException {
        Catalogue catalogue = withChange(from, to);
        assertThat(catalogue.refused()).isEmpty();
        return catalogue.all().stream().flatMap(service -> RuleBooks.complaints(service).stream()).toList();
    }

    /** As before publication. */
    private String checked(String from, String to) throws IOException {
        var interfaces = DataInterfaces.ofContract();
        return said(from, to, (service, complaints) -> {
            RuleBooks.check(service, complaints);
            Fit.check(service, complaints);
            interfaces.check(service, complaints);
        });
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(checked("minutes: 3", "minutes: 3")).isEmpty();
    }

    @Test
    void namesAPageThatNoChoiceLeadsTo() throws IOException {
        assertThat(checked("visibleWhen: reason == 'LOAN'", "visibleWhen: reason == 'LOANS'"))
                .contains("fund-withdrawal.yaml:" + line("visibleWhen: reason == 'LOAN'"))
                .contains("procedure.pages.1.visibleWhen is true for no choice that can be made before");
    }

    @Test
    void namesAnOptionThatTheOfficeDoesNotTake() throws IOException {
        assertThat(checked("- value: RETIRE\n", "- value: PENSION\n"))
                .contains("fund-withdrawal.yaml:" + line("- value: RETIRE\n"))
                .contains("is 'PENSION', which the office does not take as 'reason'; compare with"
                        + " answers/fund-withdrawal.yaml");
    }

    @Test
    void namesAFieldThatTheOfficeDoesNotKnowAndTheAnswerThatItLacks() throws IOException {
        assertThat(checked("payeeCard", "cardOfPayee"))
                .contains(
                        "is 'cardOfPayee', which the office does not know; it takes amount, jointSpouse, loanContract")
                .contains("procedure.pages ask for no 'payeeCard', which the office needs");
    }

    @Test
    void namesAFieldThatCanNeverBeWhatTheOfficeTakes() throws IOException {
        Files.writeString(assets.resolve("services/fund-account-merge.yaml"),
                Files.readString(ASSETS.resolve("services/fund-account-merge.yaml"))
                        .replace("length: {least: 12, most: 12}", "length: {least: 4, most: 8}"));
        assertThat(checked("minutes: 3", "minutes: 3"))
                .containsPattern(
                        "fund-account-merge.yaml:\\d+: procedure.pages.\\d.fields.0 can never be what the office"
                                + " takes as 'otherAccount'; compare its form with answers/fund-account-merge.yaml");
    }

    @Test
    void namesAValueThatIsComputedFromALaterOne() throws IOException {
        String limit = "      - id: limit\n";
        assertThat(checked(limit, "      - {id: early, kind: money, value: limit}\n" + limit))
                .contains("fund-withdrawal.yaml:" + line(limit))
                .contains("computed.0.value speaks of 'limit', which is not computed before it");
    }

    @Test
    void namesAPageWhoseConditionIsAskedLater() throws IOException {
        assertThat(checked("visibleWhen: reason == 'LOAN'", "visibleWhen: payeeCard == '1'"))
                .contains("procedure.pages.1.visibleWhen speaks of 'payeeCard', which is not asked before this page");
    }

    @Test
    void leavesAPageAloneThatDataMayLeadTo() throws IOException {
        assertThat(checked("visibleWhen: reason == 'LOAN'", "visibleWhen: account.state == 'SEALED'")).isEmpty();
    }

    @Test
    void namesAnInterfaceThatTheContractDoesNotHave() throws IOException {
        assertThat(checked("- name: pension-state", "- name: pension-stat"))
                .contains("fund-withdrawal.yaml:" + line("- name: pension-state"))
                .contains(
                        "procedure.known.data.4.name names 'pension-stat', which is no interface of the contract; known: ");
    }

    @Test
    void namesAFieldThatTheInterfaceDoesNotGiveOrGivesAsAnother() throws IOException {
        assertThat(checked("sealedOn: date", "sealedOn: text"))
                .contains("procedure.known.data.0.fields.sealedOn is taken as text, but the interface gives date");
        assertThat(checked("fields: {retired: flag}", "fields: {retired: flag, retird: flag}"))
                .contains(
                        "procedure.known.data.4.fields.retird is not given by this interface; known: insured, retired");
        assertThat(checked("running: {reason: text}", "runing: {reason: text}"))
                .contains("procedure.known.data.2.lists.runing is no list that 'fund-withdrawals' gives");
    }

    @Test
    void knowsOnlyThreeKindsOfPeopleToActFor() throws IOException {
        assertThat(refusal("      notByNumber: {zh: 取钱要用卡或郑好办",
                "      onBehalf: {kinds: [neighbour]}\n      notByNumber: {zh: 取钱要用卡或郑好办"))
                .contains("fund-withdrawal.yaml:" + line("      notByNumber:"), "onBehalf.kinds");
    }

    @Test
    void actsForSomebodyOnlyWhereItIsKnownWhoIsThere() throws IOException {
        String confirm = "    - {kind: confirm, name: {zh: 核对信息, en: Check data}}";
        assertThat(
                refusal(confirm, "    - {kind: confirm, name: {zh: 核对信息, en: Check data}, onBehalf: {kinds: [child]}}"))
                .contains("fund-withdrawal.yaml:" + line(confirm), "onBehalf", "'identify'");
    }

    @Test
    void promisesNobodyTwiceAndFillsNoNamesIntoWhatNobodyIsTold() throws IOException {
        assertThat(refusal("      notByNumber: {zh: 取钱要用卡或郑好办",
                "      onBehalf: {kinds: [child], nobody: {zh: '{applicant.name} 不能', en: 'No'}}\n      notByNumber: {zh: 取钱要用卡或郑好办"))
                .contains("onBehalf.nobody", "applicant.name");
    }

    @Test
    void letsNobodyEntrustWhereNobodyIsEntrusted() throws IOException {
        assertThat(refusal("      notByNumber: {zh: 取钱要用卡或郑好办",
                "      onBehalf:\n        kinds: [child]\n        here: {id: entrusting, version: 1, title: {zh: 委托, en: Trust},"
                        + " body: {zh: 同意, en: Yes}}\n      notByNumber: {zh: 取钱要用卡或郑好办"))
                .contains("onBehalf.here", "'entrusted'");
    }
}
