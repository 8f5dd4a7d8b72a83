package org.yiliu.workflow.routing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiliu.workflow.routing.RoutingVersion.Origin;

/** Puts the program's own table to use at start where nobody has edited it; an edited one stays. */
@Component
class RoutingDeployment implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(RoutingDeployment.class);

    private final RoutingStore store;
    private final RoutingVersions versions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RoutingDeployment(
            RoutingStore store, RoutingVersions versions, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.versions = versions;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        try {
            transaction.executeWithoutResult(status -> deploy());
        } catch (DuplicateKeyException other) {
            log.info("Another node put the routing table to use at the same time");
        }
    }

    private void deploy() {
        Optional<Integer> present = store.present();
        if (present.isEmpty()) {
            record(store.deploy(store.own()), store.ownHash());
            return;
        }
        int number = present.get();
        Optional<RoutingVersion> known = versions.find(number);
        if (known.isEmpty()) {
            record(number, RoutingStore.hash(store.file(number)));
        }
        String hash = versions.find(number).orElseThrow().fileHash();
        boolean edited = known.isPresent() && known.get().origin() == Origin.EDITED;
        if (!edited && !hash.equals(store.ownHash())) {
            record(store.deploy(store.own()), store.ownHash());
        }
    }

    private void record(int number, String hash) {
        versions.add(new RoutingVersion(
                number, Origin.FILE, null, hash, null, clock.instant().truncatedTo(ChronoUnit.MICROS), null));
    }
}
