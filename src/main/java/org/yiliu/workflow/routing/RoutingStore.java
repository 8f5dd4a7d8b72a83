package org.yiliu.workflow.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables as the engine keeps them, and the one that the program brings. */
@Component
class RoutingStore {

    private static final String DEPLOYMENT = "routing";

    private final RepositoryService repository;
    private final byte[] own = ownFile();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    RoutingStore(RepositoryService repository) {
        this.repository = repository;
    }

    private static byte[] ownFile() {
        try (InputStream file = new ClassPathResource("bpmn/" + RoutingDmn.FILE).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that the program brings. */
    byte[] own() {
        return own.clone();
    }

    String ownHash() {
        return hash(own);
    }

    /** Number of the version that the engine uses; empty before the first start. */
    Optional<Integer> present() {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(RoutingDmn.DECISION)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getVersion);
    }

    /** @throws NoSuchVersionException (404) if there is no such version */
    byte[] file(int number) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(RoutingDmn.DECISION)
                .decisionDefinitionVersion(number)
                .singleResult();
        if (found == null) {
            throw new NoSuchVersionException(number);
        }
        return files.computeIfAbsent(found.getId(), this::read).clone();
    }

    private byte[] read(String definition) {
        try (InputStream file = repository.getDecisionModel(definition)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the number the version got */
    int deploy(byte[] file) {
        return repository
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .addInputStream(RoutingDmn.FILE, new ByteArrayInputStream(file))
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion();
    }

    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
