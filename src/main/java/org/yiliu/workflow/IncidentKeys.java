package org.yiliu.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes incidents deletable on MySQL. There the engine's table of incidents refers to itself by two keys that cascade. MySQL
 * 9.7 follows both at every level until it exceeds its limit of 30 tables, and refuses to delete a row that refers to itself
 * when they do not cascade: no incident could be resolved and no article withdrawn that has one. The engine deletes what
 * belongs together by itself, so the two keys are dropped.
 */
@Component
class IncidentKeys implements InitializingBean {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    IncidentKeys(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if ("mysql".equals(engine.getProcessEngineConfiguration().getDatabaseType())) {
            keys().forEach(key -> jdbc.sql("alter table ACT_RU_INCIDENT drop foreign key " + key)
                    .update());
        }
    }

    private List<String> keys() {
        return jdbc.sql("""
                        select constraint_name from information_schema.referential_constraints
                        where constraint_schema = database() and table_name = 'ACT_RU_INCIDENT'
                            and referenced_table_name = 'ACT_RU_INCIDENT'""").query(String.class).list();
    }
}
