package org.yiliu.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine: on our data source and in our transactions, so that a step and the rows it changes commit together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkflowSettings.class, FailureSettings.class})
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            WorkflowSettings settings,
            FailureSettings failure,
            EngineListeners listeners,
            FailureRecorder failures,
            Timers timers,
            Alarms alarms,
            Map<String, JavaDelegate> delegates) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setSkipIsolationLevelCheck(false);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDbIdentityUsed(false);
        // no variable is ever an object, so none needs a format
        engine.setDefaultSerializationFormat("none");
        // the engine adds its own to these lists
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listeners)));
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(failures)));
        engine.setBeans(reachable(delegates, timers, alarms));
        engine.setFailedJobCommandFactory(
                (jobId, exception) -> new FailedAttempt(jobId, exception, failure.retryAfter()));
        engine.setJobExecutor(new StepRunner(failure.stepLimit(), settings.pollInterval()));
        engine.setJobExecutorActivate(settings.jobExecutor());
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engine);
        return factory;
    }

    /** Expressions in the process files reach these beans and no other. */
    private static Map<Object, Object> reachable(Map<String, JavaDelegate> delegates, Timers timers, Alarms alarms) {
        Map<Object, Object> beans = new HashMap<>(delegates);
        beans.put("timers", timers);
        beans.put("alarms", alarms);
        return beans;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }
}
