package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.appointment.Listings;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How many people wait in the hall: about nobody, so anybody may ask. */
final class WindowGroups implements Connected {

    private static final Listings LISTINGS = Listings.load();

    @Override
    public String id() {
        return "window-groups";
    }

    @Override
    public Text source() {
        return new Text("大厅叫号系统", "Queue of the hall");
    }

    @Override
    public Map<String, Object> data(Query query) {
        return LISTINGS.groups(query.transaction(), query.today());
    }

    @Override
    public Optional<Map<String, Object>> open(Transaction transaction, LocalDate today) {
        return Optional.of(LISTINGS.groups(transaction, today));
    }
}
