package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.backend.DataInterfaces;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection;
import cn.banshi.core.screen.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write a file can add a service: here one of half a page, which no line of the program knows of. */
class AddedServiceTest {

    private static final String ADDED = """
        id: retired-yet
        version: "1"
        offer:
          title: {zh: 查退休登记, en: Retirement record}
          icon: person
          type: QUERY_BOOKING
          depth: EXECUTABLE
          minutes: 1
          object: person
          place: {order: 900, highlight: false}
          subject: {aliases: [退休查询], theme: "150", event: retirement, department: hr, item: "20", source: reconstruction}
        about:
          summary: {zh: 查您有没有办理退休登记。, en: Whether your retirement is on record.}
          promise: {zh: 当场看到结果, en: Shown at once}
          fee: {zh: 不收费, en: Free of charge}
          needs: [{zh: 本人居民身份证, en: Your own identity card}]
          conditions: [{zh: 只能查本人, en: Only your own}]
          where: {zh: 也可以到社会保险窗口查询, en: Also at the social insurance counter}
        procedure:
          steps:
            - {kind: consent, name: {zh: 阅读告知, en: Notice}}
            - {kind: identify, name: {zh: 验证身份, en: Show who you are}}
            - {kind: form, name: {zh: 选择, en: Choose}}
            - {kind: answer, name: {zh: 查看结果, en: Answer}}
          consents:
            - {id: card, version: 1, title: {zh: 读取身份信息, en: Who you are}, body: {zh: 读取您的身份证。, en: Your card is read.}}
          known: {purpose: 本人查询退休登记}
          pages:
            - id: since
              words:
                title: {zh: 什么时候, en: When}
                question: {zh: 您什么时候办的退休？, en: When did you retire?}
                hint: {zh: "", en: ""}
              fields:
                - type: choice
                  id: since
                  label: {zh: 什么时候, en: When}
                  options:
                    - {value: RECENT, title: {zh: 最近一个月, en: Within a month}, detail: {zh: "", en: ""}}
                    - {value: EARLIER, title: {zh: 更早, en: Earlier}, detail: {zh: "", en: ""}}
          ending:
            data:
              - {name: pension-state, as: pension, fields: {retired: flag, retiredOn: date}}
            sections:
              - title: {zh: 退休登记, en: Retirement}
                of: pension
                when: pension.retired
                rows:
                  - {label: {zh: 退休日期, en: Since}, value: {zh: "{pension.retiredOn}", en: "{pension.retiredOn}"}}
                none: {zh: 没有查到您的退休登记。, en: No retirement of yours is on record.}
        """;

    /** An application, signed, filed, and printed on the slip that fits any. */
    private static final String APPLICATION = """
        id: heating-pause
        version: "1"
        offer:
          title: {zh: 停暖申请, en: Heating pause}
          icon: home
          type: SINGLE
          depth: EXECUTABLE
          minutes: 2
          object: person
          subject: {aliases: [报停暖气], theme: "140", event: utilities, department: utilities, item: "20", source: reconstruction}
        about:
          summary: {zh: 这个冬天不用暖气。, en: No heating this winter.}
          promise: {zh: 当场办好, en: While you wait}
          fee: {zh: 不收费, en: Free of charge}
          needs: [{zh: 本人居民身份证, en: Your own identity card}]
          conditions: [{zh: 供暖前申请, en: Before the season}]
          where: {zh: 也可以到水电气暖窗口, en: Also at the utilities counter}
        procedure:
          steps:
            - {kind: consent, name: {zh: 阅读告知, en: Notice}}
            - {kind: identify, name: {zh: 验证身份, en: Show who you are}}
            - {kind: form, name: {zh: 填写申请, en: Fill in}}
            - {kind: review, name: {zh: 确认申请, en: Review}}
            - {kind: sign, name: {zh: 签名提交, en: Sign and submit}}
          consents:
            - {id: card, version: 1, title: {zh: 读取身份信息, en: Who you are}, body: {zh: 读取您的身份证。, en: Your card is read.}}
          known: {purpose: 办理停暖}
          confirm: {sections: [], wrong: {zh: 请到窗口更正。, en: Please go to a counter.}}
          pages:
            - id: reason
              words:
                title: {zh: 停暖原因, en: Reason}
                question: {zh: 为什么停暖？, en: Why no heating?}
                hint: {zh: "", en: ""}
              fields:
                - type: choice
                  id: reason
                  label: {zh: 停暖原因, en: Reason}
                  options:
                    - {value: EMPTY, title: {zh: 没人住, en: Nobody lives there}, detail: {zh: "", en: ""}}
                    - {value: OWN, title: {zh: 自己取暖, en: Own heating}, detail: {zh: "", en: ""}}
            - id: contact
              words:
                title: {zh: 联系手机, en: Mobile}
                question: {zh: 结果通知到哪个手机？, en: Which mobile number?}
                hint: {zh: "", en: ""}
              fields:
                - {type: mobile, id: mobile, label: {zh: 手机号码, en: Mobile}, placeholder: {zh: "", en: ""}}
                - {type: code, id: code, of: mobile, label: {zh: 验证码, en: Code}, placeholder: {zh: "", en: ""}}
          ending:
            offline: waits
            sign:
              statement: {zh: 以上内容真实。, en: The above is true.}
              summary:
                - {label: {zh: 停暖原因, en: Reason}, value: {zh: "{reason}", en: "{reason}"}}
            result:
              details: {}
              rows:
                - {label: {zh: 停暖原因, en: Reason}, value: {zh: "{reason}", en: "{reason}"}}
            receipt:
              template: application
              values: {service: service.title, reference: reference, qr: qr, submitted: submitted, handed-over: handedOver,
                case-number: caseNumber, name: applicant.name, id-number: applicant.number, rows: result.rows,
                mobile: mobile, message: message, next-date: nextDate}
            document: {title: {zh: 停暖申请表, en: Heating pause}, authority: {zh: 供热单位, en: Heating supplier}}
        """;

    @TempDir
    private Path assets;

    private Catalogue withAdded(String id, String definition) throws IOException {
        Files.createDirectories(assets.resolve("services"));
        Files.createDirectories(assets.resolve("schemas"));
        Files.copy(TestHall.ASSETS.resolve("schemas/service.schema.json"),
                assets.resolve("schemas/service.schema.json"));
        Files.writeString(assets.resolve("services/" + id + ".yaml"), definition);
        var interfaces = DataInterfaces.ofContract();
        return new CatalogueReader(assets, (service, complaints) -> {
            RuleBooks.check(service, complaints);
            interfaces.check(service, complaints);
        }).read();
    }

    @Test
    void isDoneFromTheHomeScreenToTheAnswerWithoutALineOfJava() throws IOException {
        Catalogue catalogue = withAdded("retired-yet", ADDED);
        assertThat(catalogue.refused()).isEmpty();
        TestHall hall = TestHall.offering(catalogue);

        hall.act(new Action.Start());
        assertThat(hall.screen(Screen.Home.class).persons()).singleElement()
                .satisfies(tile -> assertThat(tile.title().zh()).isEqualTo("查退休登记"));
        hall.act(new Action.ChooseService("retired-yet"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Choose("since", "EARLIER"), new Action.Next());

        assertThat(hall.screen(Screen.Answer.class).sections()).singleElement()
                .isInstanceOfSatisfying(AnswerSection.Nothing.class,
                        nothing -> assertThat(nothing.said().zh()).isEqualTo("没有查到您的退休登记。"));
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }

    @Test
    void filesAnApplicationThatNoLineOfTheProgramKnowsOf() throws IOException {
        Catalogue catalogue = withAdded("heating-pause", APPLICATION);
        assertThat(catalogue.refused()).isEmpty();
        TestHall hall = TestHall.offering(catalogue);

        hall.act(new Action.Start(), new Action.ChooseService("heating-pause"), new Action.Next(), new Action.Next());
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.act(new Action.Choose("reason", "EMPTY"), new Action.Next(),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "123456"), new Action.Next(), new Action.Next(), TestPeople.signature());

        assertThat(hall.screen(Screen.Result.class).paper()).isEqualTo(Paper.PRINTED);
        assertThat(hall.outbox.bodies.getFirst()).contains("\"serviceId\":\"heating-pause\"", "\"reason\":\"EMPTY\"");
        assertThat(hall.printer.text()).contains("停暖申请", "停暖原因", "没人住", FakeOutbox.REFERENCE)
                .doesNotContain(TestPeople.WANG.number(), TestPeople.WANG.name());
        hall.act(new Action.Next());
        hall.assertLeftClean();
    }
}
