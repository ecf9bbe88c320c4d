package cn.banshi.ui;

import static cn.banshi.ui.Samples.NOW;
import static cn.banshi.ui.Samples.t;

import cn.banshi.core.screen.Condition;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.AnswerSection.Origin;
import cn.banshi.core.text.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may. */
final class ConditionSamples {

    private static final Optional<Origin> SCHOOL = Optional.of(new Origin(t("教育局", "Education Bureau"), NOW));
    private static final Optional<Origin> POLICE = Optional.of(new Origin(t("公安局", "Public Security Bureau"), NOW));
    private static final Optional<Origin> INSURANCE = Optional.of(new Origin(t("人力资源和社会保障局",
            "Human Resources and Social Security Bureau"), NOW));

    private ConditionSamples() {}

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("28-conditions", screen(true, degree(), insured()));
        all.put("28-conditions-not-known", screen(true, noRecord(), insured()));
        all.put("28-conditions-not-met", screen(false, notInsured(), noRecord()));
        return all;
    }

    private static Screen screen(boolean open, Condition first, Condition second) {
        return new Screen.Conditions(new Progress(3, 7, t("核对条件", "Conditions")), List.of(first, second,
                met("2017 年 1 月 1 日以后毕业", "Graduated on or after 1 January 2017", "毕业日期 2021年7月1日",
                        "Graduated on 1 Jul 2021", SCHOOL),
                met("不满 35 周岁", "Younger than 35", "29 周岁", "29 years old", POLICE),
                met("毕业 3 年内落户本市", "Household moved here within 3 years", "落户日期 2022年3月8日",
                        "Moved on 8 Mar 2022", POLICE),
                met("没有领过同样的补贴", "No such grant before", "没有发放记录", "Nothing was paid", INSURANCE)), open);
    }

    private static Condition met(String zh, String en, String evidence, String inEnglish, Optional<Origin> origin) {
        return new Condition(t(zh, en), Standing.MET, Optional.of(t(evidence, inEnglish)), origin, Optional.empty());
    }

    private static Condition degree() {
        return met("全日制本科以上，或预备技师", "Full-time degree, or preparatory technician", "演示大学，全日制硕士",
                "Demo University, full-time master", SCHOOL);
    }

    private static Condition noRecord() {
        Localized bring = t("请准备好毕业证和学位证，稍后在本机拍摄，由工作人员核对。",
                "Please have this ready: Diploma and degree certificate. You will photograph it here, and staff will check it.");
        return new Condition(t("全日制本科以上，或预备技师", "Full-time degree, or preparatory technician"), Standing.NOT_KNOWN,
                Optional.empty(), Optional.empty(), Optional.of(bring));
    }

    private static Condition insured() {
        return met("在本市正常参加养老保险", "Normal pension insurance in this city", "郑州演示软件有限公司，近 12 个月缴 12 个月",
                "Demo employer, 12 of the last 12 months", INSURANCE);
    }

    private static Condition notInsured() {
        Localized message = t("您现在没有在本市正常参加养老保险。参保缴费满 1 个月后可以再来申请；记录不对的，请到社会保险窗口核对。",
                "You have no normal pension insurance in this city now. Please come again after one month of insurance; if the record is wrong, please use the social insurance counter.");
        return new Condition(t("在本市正常参加养老保险", "Normal pension insurance in this city"), Standing.NOT_MET,
                Optional.of(t("参保状态 暂停缴费", "State: paused")), INSURANCE, Optional.of(message));
    }
}
