package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** An interface of shared data that is connected, and the department behind it. */
interface Connected {

    /** As the contract's {@code x-shared-data} calls it. */
    String id();

    Text source();

    /** The fields of {@code x-shared-data} for this interface. */
    Map<String, Object> data(Query query);

    /** The same where it is about nobody and anybody may ask; empty where it is about a person. */
    default Optional<Map<String, Object>> open(Transaction transaction, LocalDate today) {
        return Optional.empty();
    }
}
