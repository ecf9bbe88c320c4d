package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.outbox.Outbox.Delivery;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Outcome;
import cn.banshi.core.screen.Screen;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs nobody's name and nobody's signature, such as a queue ticket, asks for neither and sends neither. */
class NobodysFilingTest {

    private static final String SERVICE = """
        id: number
        version: "1"
        offer:
          title: {zh: 取号, en: Number}
          icon: ticket
          type: QUERY_BOOKING
          depth: EXECUTABLE
          minutes: 1
          object: person
          subject: {aliases: [拿号], theme: "999", event: proof, department: affairs, item: "20", source: reconstruction}
        about:
          summary: {zh: 拿一个号。, en: Take a number.}
          promise: {zh: 马上出号, en: At once}
          fee: {zh: 不收费, en: Free of charge}
          needs: [{zh: 不用带证件, en: Nothing}]
          conditions: [{zh: 当天有效, en: For today}]
          where: {zh: 也可以到导办台, en: Also at the desk}
        procedure:
          steps:
            - {kind: form, name: {zh: 选择, en: Choose}}
          consents: []
          known:
            purpose: 取号
            data:
              - name: window-groups
                as: hall
                required: true
                lists: {groups: {id: text, name: text, nameEn: text}}
          pages:
            - id: group
              words:
                title: {zh: 要办的事, en: Matter}
                question: {zh: 办什么？, en: What for?}
                hint: {zh: "", en: ""}
              fields:
                - type: choice
                  id: group
                  label: {zh: 要办的事, en: Matter}
                  from:
                    list: hall.groups
                    value: id
                    as: counters
                    fields: {id: text, name: text, nameEn: text}
                    title: {zh: "{name}", en: "{nameEn}"}
                    detail: {zh: "", en: ""}
          ending:
            offline: refused
            result: {details: {}, rows: [{label: {zh: 要办的事, en: Matter}, value: {zh: "{group}", en: "{group}"}}]}
            receipt: {template: interrupted, values: {reference: reference, qr: qr}}
        """;

    @TempDir
    private Path assets = Path.of("");

    @BeforeEach
    void writes() throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(TestHall.ASSETS.resolve("schemas/service.schema.json"),
                assets.resolve("schemas/service.schema.json"));
    }

    private Catalogue reads(String service) throws IOException {
        Files.writeString(assets.resolve("services/number.yaml"), service);
        var interfaces = DataInterfaces.ofContract();
        return new CatalogueReader(assets, (read, complaints) -> {
            RuleBooks.check(read, complaints);
            interfaces.check(read, complaints);
        }).read();
    }

    private TestHall hall() throws IOException {
        Catalogue catalogue = reads(SERVICE);
        assertThat(catalogue.refused()).isEmpty();
        TestHall hall = TestHall.offering(catalogue);
        hall.backend.data.put("window-groups",
                Map.of("groups", List.of(Map.of("id", "A", "name", "综合业务", "nameEn", "General"))));
        return hall;
    }

    private static void toEnd(TestHall hall) {
        hall.act(new Action.Start(), new Action.ChooseService("number"));
        assertThat(hall.screen(Screen.FormPage.class).pageId()).isEqualTo("group");
        hall.act(new Action.Choose("group", "A"), new Action.Next());
    }

    @Test
    void isChosenAndFiledWithNothingInBetween() throws IOException {
        TestHall hall = hall();
        toEnd(hall);

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(hall.outbox.bodies).singleElement()
                .asString()
                .contains("\"answers\":{\"group\":\"A\"}")
                .doesNotContain("identityToken", "applicant", "consents", "signature", "document");
        assertThat(hall.reader.reads).isZero();
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    /** The introduction is passed over, so the way back leads past it, too. */
    @Test
    void leadsBackToWhereItWasChosen() throws IOException {
        TestHall hall = hall();
        hall.act(new Action.Start(), new Action.ChooseService("number"), new Action.Back());

        hall.screen(Screen.Home.class);
    }

    @Test
    void staysAtTheIntroductionWhereItIsClosed() throws IOException {
        TestHall hall = hall();
        hall.backend.notConnected = Set.of("window-groups");
        hall.act(new Action.Start(), new Action.ChooseService("number"));

        assertThat(hall.screen(Screen.ServiceIntro.class).closed()).isPresent();
    }

    @Test
    void needsNoCardReader() throws IOException {
        TestHall hall = hall();
        hall.reader.status = new DeviceStatus(DeviceState.NO_DEVICE, "unplugged");
        toEnd(hall);

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isTakenBackWhereItCannotBeHandedOver() throws IOException {
        TestHall hall = hall();
        hall.outbox.delivery = new Delivery.Pending(false);
        toEnd(hall);

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOf(Outcome.NotDone.class);
        assertThat(hall.outbox.takenBack).isEqualTo(1);
    }

    /** Nobody left a mobile number, so none can be told the result by text message. */
    @Test
    void promisesNoTextMessage() throws IOException {
        TestHall hall = hall();
        hall.outbox.delivery = new Delivery.Pending(true);
        toEnd(hall);

        assertThat(hall.screen(Screen.Result.class).outcome()).isInstanceOfSatisfying(Outcome.NotYetKnown.class,
                truth -> assertThat(truth.whatNext()).extracting(text -> text.zh())
                        .anyMatch(text -> text.contains("继续询问结果"))
                        .noneMatch(text -> text.contains("短信")));
    }

    @Test
    void mayNotSignOrPhotographUnknown() throws IOException {
        String form = "    - {kind: form, name: {zh: 选择, en: Choose}}\n";
        assertThat(complaints(form, form + "    - {kind: sign, name: {zh: 签名, en: Sign}}\n"))
                .contains("number.yaml", "procedure.steps has no step 'identify'; add it",
                        "must hold 'sign' and 'document' exactly when there is a step 'sign'");
        assertThat(complaints(form, "    - {kind: confirm, name: {zh: 核对, en: Check}}\n" + form))
                .contains("has no step 'identify', so it may hold only 'form' and 'review'");
    }

    private String complaints(String from, String to) throws IOException {
        assertThat(SERVICE).contains(from);
        return String.join("\n", reads(SERVICE.replace(from, to)).refused());
    }
}
