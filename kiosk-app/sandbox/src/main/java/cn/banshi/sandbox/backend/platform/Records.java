package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The interfaces behind queries, with data made up for every test person. */
final class Records {

    private static final Text POLICE = new Text("公安局交通警察支队", "Traffic Police");
    private static final Text SOCIAL = new Text("人力资源和社会保障局", "Human Resources and Social Security Bureau");
    private static final Text MEDICAL = new Text("医疗保障局", "Healthcare Security Bureau");
    private static final Text EDUCATION = new Text("学信网", "Register of graduates");
    private static final Text HOUSEHOLD = new Text("公安局", "Public Security Bureau");
    private static final Text FUND = new Text("住房公积金管理中心", "Housing Provident Fund Centre");

    private static final Text BOOKING = new Text("市预约平台", "Booking platform of the city");

    private static final List<Entry> ALL = List.of(
            new Entry("vehicles", POLICE, TrafficRecords::vehicles),
            new Entry("vehicle-violations", POLICE, TrafficRecords::violations),
            new Entry("unpaid-fines", POLICE, TrafficFines::unpaid),
            new Entry("driving-licence", POLICE, TrafficRecords::licence),
            new Entry("pension-account", SOCIAL, InsuranceRecords::pensionAccount),
            new Entry("social-insurances", SOCIAL, InsuranceRecords::insurances),
            new Entry("pension-payments", SOCIAL, InsuranceRecords::pensionPayments),
            new Entry("skill-certificates", SOCIAL, PersonalRecords::professional),
            new Entry("medical-account", MEDICAL, InsuranceRecords::medicalAccount),
            new Entry("medical-payments", MEDICAL, InsuranceRecords::medicalPayments),
            new Entry("fund-deposits", FUND, InsuranceRecords::fundDeposits),
            new Entry("company-deposits", FUND, CompanyRecords::deposits),
            new Entry("education", EDUCATION, TalentRecords::education),
            new Entry("household-registration", HOUSEHOLD, TalentRecords::household),
            new Entry("talent-grants", new Text("人才工作服务中心", "Talent Service Centre"), TalentRecords::grants),
            new Entry("home-purchase", new Text("住房保障和房地产管理局", "Housing Bureau"), TalentRecords::purchase),
            new Entry("business-licence", new Text("市场监督管理局", "Market Supervision Bureau"),
                    ResidenceRecords::licence),
            new Entry("residence-registration", HOUSEHOLD, ResidenceRecords::registration),
            new Entry("address-districts", HOUSEHOLD, ResidenceRecords::districts),
            new Entry("address-streets", HOUSEHOLD, ResidenceRecords::streets),
            new Entry("exam-scores", new Text("招生考试中心", "Examination Centre"), PersonalRecords::examScores),
            new Entry("e-certificates", new Text("市电子证照库", "Electronic certificates of the city"),
                    Certificates::records),
            new Entry("residence-permit", HOUSEHOLD, PermitRecords::residencePermit),
            new Entry("own-cases", new Text("市政务服务平台", "Service platform of the city"), CaseRecords::cases),
            new Entry("name-reservations", new Text("市场监督管理局", "Market Supervision Bureau"),
                    BusinessRecords::names),
            new Entry("business-premises", new Text("自然资源和住房租赁备案", "Real estate and lease records"),
                    BusinessRecords::premises),
            new Entry("birth-records", new Text("卫生健康委员会", "Health Commission"), BirthRecords::children),
            new Entry("booking-places", BOOKING, AppointmentRecords::places),
            new Entry("booking-subjects", BOOKING, AppointmentRecords::subjects),
            new Entry("booking-days", BOOKING, AppointmentRecords::days),
            new Entry("booking-times", BOOKING, AppointmentRecords::times),
            new Entry("own-bookings", BOOKING, AppointmentRecords::own));

    private Records() {}

    static Optional<Connected> byId(String id) {
        return Stream.<Connected>concat(ALL.stream(), Stream.of(new WindowGroups()))
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    private record Entry(String id, Text source, Function<Query, Map<String, Object>> made) implements Connected {

        @Override
        public Map<String, Object> data(Query query) {
            return made.apply(query);
        }
    }
}
