package org.yiliu.workflow;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys at start the process files that differ from what is deployed already; running articles keep their version. The
 * routing table is not among them: an administrator may have edited it, so {@code routing} puts it to use by itself.
 */
@Component
class ProcessDeployment implements InitializingBean {

    private final RepositoryService repository;

    ProcessDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("yiliu").source("bpmn").enableDuplicateFiltering(true);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.*mn")) {
            if (String.valueOf(file.getFilename()).startsWith(ProcessModel.ROUTING)) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                deployment.addInputStream(file.getFilename(), content);
            }
        }
        deployment.deploy();
    }
}
